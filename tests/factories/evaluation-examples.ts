import { storeUpload } from "@/lib/files/commands/store-upload";
import { ok } from "@/lib/platform/result";
import { ownerSql } from "../support/database";
import { makeApplication, makeChallenge } from "./application";
import { day, makeCall, minute } from "./call";
import { makeAppointedPanel, open, valueOf } from "./evaluation";
import { pdf, sourceOf } from "./files";
import { contextOf, write } from "./people";
import { oncePerWorld, type World } from "./world";

/**
 * For the access matrix: a call under evaluation whose panel has the world's evaluator (not its other one) with an open
 * evaluation and a file, and a call whose selection is proposed.
 */
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
    status: "ELIGIBLE",
  });
  const fileId = await submittedFile(world, { ...application, bytes: pdf(), name: "사업계획서.pdf" });
  const { panelId } = await makeAppointedPanel({ ...world, call, challenge, application }, [people.evaluator]);
  const { id: evaluationId } = await open(people.evaluator, application.id);
  const [member] = await ownerSql<{ id: string }>(
    `SELECT "id" FROM "PanelMember" WHERE "panelId" = $1 AND "userId" = $2`,
    [panelId, people.evaluator],
  );
  const proposed = await makeCall({ ...managers, opensIn: -9 * day, closesIn: -minute });
  const round = await write((tx) =>
    tx.selectionRound.create({
      data: { callId: proposed.id, minutes: "회의록", proposedById: people.officer },
      select: { id: true },
    }),
  );
  return { call, panelId, memberId: member?.id ?? "", evaluationId, fileId, roundId: round.id };
}

type Holding = { id: string; versionId: string; bytes: Uint8Array; name: string };

/** A file of the startup that lies in its draft and that the submitted version holds. */
export async function submittedFile(world: World, { id, versionId, bytes, name: given }: Holding): Promise<string> {
  const upload = {
    ...sourceOf(bytes),
    name: given,
    limit: 1_000_000,
    organisationId: world.startup,
    attested: true,
  };
  const context = await contextOf(world.people.startupOwner);
  const stored = valueOf(await storeUpload(context, upload, async (_tx, record) => ok(await record())));
  const { fileId, name, size, mediaType, sha256 } = stored;
  await ownerSql(
    `UPDATE "SubmittedContent" SET "content" = jsonb_set("content", '{files}', $2) WHERE "versionId" = $1`,
    [versionId, JSON.stringify([{ fieldId: "plan", fileId, name, size, mediaType, sha256 }])],
  );
  await ownerSql(
    `INSERT INTO "ApplicationFile" ("id", "applicationId", "fieldId", "fileId", "addedById") VALUES (gen_random_uuid(), $1, 'plan', $2, $3)`,
    [id, fileId, world.people.startupOwner],
  );
  return fileId;
}

export const evaluationExamplesOf = oncePerWorld(makeExamples);
