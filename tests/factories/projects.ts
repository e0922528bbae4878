import { randomUUID } from "node:crypto";
import { offerAgreement } from "@/lib/agreements/commands/offer-agreement";
import { prepareAgreement } from "@/lib/agreements/commands/prepare-agreement";
import { signAgreement } from "@/lib/agreements/commands/sign-agreement";
import type { Preparation } from "@/lib/agreements/schema";
import type { Party } from "@/lib/platform/db/generated/enums";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import type { Result } from "@/lib/platform/result";
import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { reportMilestone } from "@/lib/milestones/commands/report-milestone";
import { pdf, sourceOf } from "./files";
import { contextOf, write } from "./people";
import { makeMatter, oncePerWorld, type World } from "./world";

/** Publishes the selection of a world's call: its application selected with an award in won, the other one not. */
export async function publishSelection(world: World, award = 60_000_000n): Promise<void> {
  const { people, call, application, otherApplication } = world;
  const id = randomUUID();
  const decision = { reasons: [], breakdown: [] };
  await write(async (tx) => {
    await tx.selectionRound.create({
      data: {
        id,
        callId: call.id,
        minutes: "회의록",
        proposedById: people.officer,
        decisions: {
          create: [
            { ...decision, applicationId: application.id, outcome: "SELECTED", rank: 1, award },
            { ...decision, applicationId: otherApplication.id, outcome: "NOT_SELECTED", rank: 2 },
          ],
        },
      },
    });
    await tx.selectionRound.update({
      where: { id },
      data: {
        status: "PUBLISHED",
        confirmedById: people.approver,
        confirmedAt: new Date(),
        publishedAt: new Date(),
      },
    });
  });
}

/** Terms that the test call allows: 60,000,000 won, 70/30, three milestones within 200 days from today. */
export function testTerms(world: World, overrides: Partial<Preparation> = {}): Preparation {
  const startsOn = koreanDay(new Date());
  return {
    applicationId: world.application.id,
    title: { ko: "복합재 영상 판독 실증", en: "Proof of composite inspection" },
    award: 60_000_000n,
    startsOn,
    endsOn: addDays(startsOn, 200),
    tranches: [{ amount: 42_000_000n }, { amount: 18_000_000n }],
    milestones: [30, 90, 180].map((days) => ({ dueOn: addDays(startsOn, days) })),
    ...overrides,
  };
}

/** The value of a result that must have succeeded; the refusals are in the error otherwise. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

export const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map((refusal) => refusal.code);

export type TestProject = { id: string; number: string };

/** An agreement in draft, prepared by the officer. */
export async function makeDraft(world: World): Promise<TestProject> {
  await publishSelection(world);
  return value(await prepareAgreement(await contextOf(world.people.officer), testTerms(world)));
}

/** An agreement that waits for its three signatures. */
export async function makeOffer(world: World): Promise<TestProject> {
  const project = await makeDraft(world);
  value(await offerAgreement(await contextOf(world.people.officer), { agreementId: project.id, version: 0 }));
  return project;
}

export async function signAs(world: World, project: TestProject, party: Party, userId?: string) {
  const people = {
    STARTUP: world.people.startupOwner,
    DEMAND_OWNER: world.people.demandOwner,
    AGENCY: world.people.approver,
  };
  const { termsDigest } = await write((tx) =>
    tx.agreement.findUniqueOrThrow({ where: { id: project.id }, select: { termsDigest: true } }),
  );
  return signAgreement(await contextOf(userId ?? people[party]), {
    agreementId: project.id,
    party,
    termsDigest: termsDigest ?? "0".repeat(64),
    agree: "on",
  });
}

/** An active agreement with its parts in their order. */
export async function makeProject(world: World) {
  const project = await makeOffer(world);
  for (const party of ["STARTUP", "DEMAND_OWNER", "AGENCY"] as const) value(await signAs(world, project, party));
  const order = { orderBy: { position: "asc" as const }, select: { id: true } };
  const parts = await write((tx) =>
    tx.agreement.findUniqueOrThrow({ where: { id: project.id }, select: { tranches: order, milestones: order } }),
  );
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { ...project, trancheIds: ids(parts.tranches), milestoneIds: ids(parts.milestones) };
}

/** The same people around a call of their own, so that what happens to its selection changes nothing for the others. */
async function besides(world: World): Promise<World> {
  return { ...world, ...(await makeMatter(world)) };
}

/** For the access matrix: a project whose first milestone is reported with a file, a draft, and a selected application. */
async function makeExamples(world: World) {
  const running = await makeProject(await besides(world));
  const milestoneId = running.milestoneIds[0] ?? "";
  const startup = await contextOf(world.people.startupOwner);
  const upload = { milestoneId, name: "증빙.pdf", attested: true };
  const { fileId } = value(await attachEvidence(startup, upload, sourceOf(pdf())));
  value(
    await reportMilestone(startup, {
      milestoneId,
      version: 0,
      report: "시험편의 촬영을 마치고 기준을 함께 정했습니다.",
    }),
  );
  const draft = await makeDraft(await besides(world));
  const selected = await besides(world);
  await publishSelection(selected);
  const trancheId = running.trancheIds[0] ?? "";
  return { projectId: running.id, trancheId, milestoneId, fileId, draftId: draft.id, selected };
}

export const examplesOf = oncePerWorld(makeExamples);
