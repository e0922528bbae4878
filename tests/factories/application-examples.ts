import { pairOf } from "@/lib/applications/rules/links";
import { sha256 } from "@/lib/platform/digest";
import { storage } from "@/lib/platform/storage";
import { ownerSql } from "../support/database";
import { makeApplication, makeChallenge } from "./application";
import { pdf, streamOf } from "./files";
import { day, makeCall, minute } from "./call";
import { write } from "./people";
import { oncePerWorld, type World } from "./world";

/** For the access matrix: a closed call with a submission that holds a file, and an open report without a file. */
async function makeExamples(world: World) {
  const { people, programmeId, demandOwner, startup } = world;
  const managers = { programmeId, officerId: people.officer, approverId: people.approver };
  const call = await makeCall({ ...managers, opensIn: -9 * day, closesIn: -minute });
  const challenge = await makeChallenge({ callId: call.id, organisationId: demandOwner, authorId: people.demandOwner });
  const application = await makeApplication({
    callId: call.id,
    challengeId: challenge.id,
    organisationId: startup,
    authorId: people.startupOwner,
    status: "SUBMITTED",
    submittedAt: new Date(Date.now() - 2 * minute),
  });
  const fileId = await attachStored(world, application.id);
  const file = {
    fieldId: "plan",
    fileId,
    name: "계획.pdf",
    size: 1,
    mediaType: "application/pdf",
    sha256: sha256(fileId),
  };
  await ownerSql(
    `UPDATE "SubmittedContent" SET "content" = jsonb_set("content", '{files}', $2) WHERE "versionId" = $1`,
    [application.versionId, JSON.stringify([file])],
  );
  const report = await write((tx) =>
    tx.classifiedReport.create({ data: { place: "과제 첨부" }, select: { id: true } }),
  );
  const endedSupplementId = await makeEndedSupplement(application, people.officer);
  return { call, challenge, application, fileId, reportId: report.id, endedSupplementId };
}

/** A request for supplement that was taken back. */
export async function makeEndedSupplement(
  application: { id: string; versionId: string },
  officerId: string,
): Promise<string> {
  const now = new Date();
  const request = await write((tx) =>
    tx.supplementRequest.create({
      data: {
        applicationId: application.id,
        number: 1,
        baseVersionId: application.versionId,
        items: [{ fieldId: "solution", reason: "시험 방법을 더 적어 주십시오." }],
        dueAt: new Date(now.getTime() + day),
        requestedById: officerId,
        requestedAt: now,
        endedAt: now,
        endedById: officerId,
      },
      select: { id: true },
    }),
  );
  return request.id;
}

export const applicationExamplesOf = oncePerWorld(makeExamples);

/** A file in the draft of the world's startup; its id. */
export async function attachStored(world: World, applicationId: string): Promise<string> {
  const userId = world.people.startupOwner;
  const kept = await storage().put(streamOf(pdf()), 10_000, async () => true);
  if ("refused" in kept) throw new Error(kept.refused);
  return write(async (tx) => {
    const file = await tx.storedFile.create({
      data: {
        organisationId: world.startup,
        uploadedById: userId,
        name: "계획.pdf",
        size: BigInt(kept.size),
        mediaType: "application/pdf",
        sha256: kept.sha256,
        storageKey: kept.key,
        attestedAt: new Date(),
      },
      select: { id: true },
    });
    await tx.applicationFile.create({ data: { applicationId, fieldId: "plan", fileId: file.id, addedById: userId } });
    return file.id;
  });
}

/** A comment on the draft's proposal by the owner of the world's startup; its id. */
export async function makeThread(world: World, applicationId: string): Promise<string> {
  const { id } = await write((tx) =>
    tx.draftComment.create({
      data: {
        applicationId,
        sectionId: "proposal",
        fieldId: "solution",
        authorId: world.people.startupOwner,
        text: "시험 결과를 더해 주십시오.",
        createdAt: new Date(),
      },
      select: { id: true },
    }),
  );
  return id;
}

/** An earlier state of the draft's proposal; its id. */
export async function makeEarlier(world: World, applicationId: string): Promise<string> {
  const { id } = await write((tx) =>
    tx.draftHistory.create({
      data: {
        applicationId,
        sectionId: "proposal",
        version: 0,
        answers: { solution: "앞의 글" },
        savedById: world.people.startupOwner,
        savedAt: new Date(),
      },
      select: { id: true },
    }),
  );
  return id;
}

/** An officer's finding that two applicants share an address and nothing else. */
export const makeFinding = (one: string, other: string, foundById: string) =>
  write((tx) =>
    tx.linkFinding.create({
      data: {
        ...pairOf(one, other),
        marks: ["address"],
        outcome: "CLEARED",
        note: "예시",
        foundById,
        foundAt: new Date(),
      },
    }),
  );
