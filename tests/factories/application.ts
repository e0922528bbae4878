import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { getDraft } from "@/lib/applications/queries/draft";
import { contentOfDraft, digestOf } from "@/lib/applications/rules/draft-content";
import { challengeContent } from "@/lib/challenges/schema";
import type { Actor } from "@/lib/organisations/types";
import { canonicalJson, sha256 } from "@/lib/platform/digest";
import { testAnswers } from "./call";
import { next, write } from "./people";

const text = (ko: string, en?: string) => ({ ko, en: en ?? ko });

export const testContent = challengeContent.parse({
  title: text("복합재 비파괴검사 영상 자동 판독", "Automatic reading of composite inspection images"),
  summary: text("검사 영상을 자동으로 판독합니다.", "Read inspection images automatically."),
  background: text("배경"),
  need: text("필요"),
  performance: [{ measure: text("검출률", "Detection rate"), current: "85 %", wanted: "95 %" }],
  environment: text("환경"),
  support: text("지원"),
  dualUse: text("민간 활용"),
  fields: ["ai"],
  partners: 1,
});

export type ChallengeOptions = {
  callId: string;
  organisationId: string;
  authorId: string;
  status?: "DRAFT" | "SUBMITTED" | "APPROVED" | "PUBLISHED";
  /** What differs from `testContent`. */
  content?: Partial<z.input<typeof challengeContent>>;
};

export async function makeChallenge(
  options: ChallengeOptions,
): Promise<{ id: string; code: string; versionId: string }> {
  const { callId, organisationId, authorId, status = "PUBLISHED" } = options;
  const id = randomUUID();
  const versionId = randomUUID();
  const code = `C-${next()}`;
  const content = challengeContent.parse({ ...testContent, ...options.content });
  await write(async (tx) => {
    await tx.challenge.create({
      data: {
        id,
        callId,
        organisationId,
        code,
        content,
        fields: content.fields,
        createdById: authorId,
      },
    });
    if (status === "DRAFT") return;
    await tx.challengeVersion.create({
      data: { id: versionId, challengeId: id, number: 1, content, submittedById: authorId },
    });
    const published = status === "PUBLISHED" ? { publishedVersionId: versionId, publishedAt: new Date() } : {};
    await tx.challenge.update({ where: { id }, data: { status, ...published } });
  });
  return { id, code, versionId };
}

export type ApplicationOptions = {
  callId: string;
  challengeId: string;
  organisationId: string;
  authorId: string;
  status?: "DRAFT" | "SUBMITTED" | "ELIGIBLE" | "INELIGIBLE";
  submittedAt?: Date;
  answers?: Record<string, string | boolean>;
};

/** An application with complete answers; submitted ones have one version that counts. */
export async function makeApplication(
  options: ApplicationOptions,
): Promise<{ id: string; versionId: string; receiptNumber: string }> {
  const { status = "DRAFT", answers = testAnswers, authorId } = options;
  const id = randomUUID();
  const versionId = randomUUID();
  const receiptNumber = `T-${randomUUID().slice(0, 9)}`;
  const content = { answers, files: [] };
  await write(async (tx) => {
    const form = await tx.formDefinition.findFirstOrThrow({
      where: { callId: options.callId },
      orderBy: { version: "desc" },
    });
    await tx.application.create({
      data: {
        id,
        callId: options.callId,
        challengeId: options.challengeId,
        organisationId: options.organisationId,
        formDefinitionId: form.id,
        createdById: authorId,
        sections: {
          create: [
            {
              sectionId: "proposal",
              answers: { solution: answers.solution, budget: answers.budget },
              updatedById: authorId,
            },
            { sectionId: "files", answers: { privacy: answers.privacy }, updatedById: authorId },
          ],
        },
      },
    });
    if (status === "DRAFT") return;
    await tx.submittedVersion.create({
      data: {
        id: versionId,
        applicationId: id,
        number: 1,
        receiptNumber,
        digest: sha256(canonicalJson(content)),
        submittedById: authorId,
        submittedAt: options.submittedAt ?? new Date(),
        attemptKey: randomUUID(),
        content: { create: { content } },
      },
    });
    await tx.application.update({ where: { id }, data: { status, countingVersionId: versionId } });
  });
  return { id, versionId, receiptNumber };
}

/** What the check page sends with the button: the digest of the draft as this person sees it now. */
export async function shownDigest(actor: Actor, applicationId: string): Promise<string> {
  const draft = await getDraft(actor, applicationId);
  return draft ? digestOf(contentOfDraft(draft)) : "0".repeat(64);
}

/** The version in which somebody who looks now sees an application. */
export async function seenVersion(id: string): Promise<number> {
  const { version } = await write((tx) =>
    tx.application.findUniqueOrThrow({ where: { id }, select: { version: true } }),
  );
  return version;
}
