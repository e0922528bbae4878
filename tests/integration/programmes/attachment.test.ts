import { beforeAll, describe, expect, it } from "vitest";
import { announceCall } from "@/lib/programmes/commands/announce-call";
import { attachCallFile } from "@/lib/programmes/commands/attach-call-file";
import { createCall } from "@/lib/programmes/commands/create-call";
import { decideAmendment } from "@/lib/programmes/commands/decide-amendment";
import { openCallFile } from "@/lib/programmes/commands/open-call-file";
import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { removeCallFile } from "@/lib/programmes/commands/remove-call-file";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { preparedAmendment } from "@/lib/programmes/schema/amendment";
import { mostAttachments } from "@/lib/programmes/schema/attachment";
import { newCall } from "@/lib/programmes/schema/call-terms";
import { asTyped } from "@/prisma/seed/typed-call";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf, grant, makeCapable, visitor } from "@/tests/factories/people";
import { typedTerms } from "@/tests/factories/programmes";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });
const reason = { ko: "서식을 보태어 공개합니다. 신청 조건은 바뀌지 않습니다." };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
const officer = () => contextOf(world.people.officer);
const approver = () => contextOf(world.people.approver);

async function attached(callId: string, name = "guide.pdf", context?: Awaited<ReturnType<typeof officer>>) {
  const result = await attachCallFile(context ?? (await officer()), { callId, name, attested: true }, sourceOf(pdf()));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.fileId;
}

async function drafted(): Promise<{ callId: string; code: string }> {
  const input = newCall.parse({ ...typedTerms(), programmeId: world.programmeId });
  const made = await createCall(await officer(), input);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

/** What the officer prepares who changes nothing but the files. */
async function prepare(callId: string) {
  const found = await getManagedCall((await officer()).actor, callId);
  if (!found) throw new Error("the officer sees the call");
  const values = asTyped(formValuesOf(found.call, { copy: false }));
  const version = String(found.call.version);
  return prepareAmendment(await officer(), preparedAmendment.parse({ ...values, reason, callId, version }));
}

async function prepared(callId: string): Promise<string> {
  const result = await prepare(callId);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.amendmentId;
}

describe("a file of a draft", () => {
  it("makes whoever adds it an author, is seen by managers only, and goes again", async () => {
    const { callId, code } = await drafted();
    const second = await makeCapable("OFFICER", world.programmeId);
    const fileId = await attached(callId, "notice.pdf", await contextOf(second));
    const [call] = await ownerSql<{ authorIds: string[] }>(`SELECT "authorIds" FROM "Call" WHERE "id" = $1`, [callId]);
    expect(call?.authorIds).toEqual([world.people.officer, second]);
    expect(await openCallFile(await approver(), { code, fileId })).toMatchObject({ ok: true });
    expect(await openCallFile(visitor(), { code, fileId })).toEqual(refusal("common.not_found"));
    expect(await removeCallFile(await officer(), { callId, fileId })).toMatchObject({ ok: true });
    expect(await openCallFile(await approver(), { code, fileId })).toEqual(refusal("common.not_found"));
  });

  it("is fixed once approval was asked for, in the command and in the database", async () => {
    const { callId } = await drafted();
    const fileId = await attached(callId);
    expect(await proposeCall(await officer(), { callId, version: 0 })).toMatchObject({ ok: true });
    expect(await removeCallFile(await officer(), { callId, fileId })).toEqual(refusal("programmes.not_in_state"));
    await expect(appSql(`DELETE FROM "CallAttachment" WHERE "fileId" = $1`, [fileId])).rejects.toThrow(/fixed/);
    expect(await attachCallFile(await officer(), { callId, name: "a.pdf", attested: true }, sourceOf(pdf()))).toEqual(
      refusal("programmes.not_in_state"),
    );
  });
});

describe("a file that is added after the announcement", () => {
  it("becomes public with the next amendment, shown as its difference, and stays from then on", async () => {
    const { id: callId, code } = world.call;
    const fileId = await attached(callId, "서식.pdf");
    expect((await getPublicCall(code))?.attachments).toEqual([]);
    expect(await openCallFile(visitor(), { code, fileId })).toEqual(refusal("common.not_found"));

    const amendmentId = await prepared(callId);
    expect(await removeCallFile(await officer(), { callId, fileId })).toEqual(refusal("programmes.amendment_waits"));
    await expect(appSql(`DELETE FROM "CallAttachment" WHERE "fileId" = $1`, [fileId])).rejects.toThrow(/fixed/);

    await grant(world.people.officer, "APPROVER", world.programmeId);
    const decide = { amendmentId, decision: "RELEASED" as const };
    expect(await decideAmendment(await officer(), decide)).toEqual(refusal("programmes.same_amender"));
    expect(await decideAmendment(await approver(), decide)).toMatchObject({ ok: true, value: { number: 1 } });
    const open = await getPublicCall(code);
    expect(open?.attachments).toEqual([expect.objectContaining({ fileId, name: "서식.pdf", amendment: 1 })]);
    expect(open?.amendments[0]?.after.attachments).toEqual([{ fileId, name: "서식.pdf" }]);
    expect(await openCallFile(visitor(), { code, fileId })).toMatchObject({ ok: true });
    expect(await removeCallFile(await officer(), { callId, fileId })).toEqual(refusal("common.not_found"));
    await expect(appSql(`DELETE FROM "CallAttachment" WHERE "fileId" = $1`, [fileId])).rejects.toThrow(/fixed/);
  });

  it("is not opened while it is quarantined, and leaves the public list", async () => {
    const { code } = world.call;
    const fileId = (await getPublicCall(code))?.attachments[0]?.fileId ?? "";
    await ownerSql(`UPDATE "StoredFile" SET "state" = 'QUARANTINED' WHERE "id" = $1`, [fileId]);
    expect((await getPublicCall(code))?.attachments).toEqual([]);
    expect(await openCallFile(visitor(), { code, fileId })).toEqual(refusal("files.quarantined"));
  });

  it("is one of twenty, whatever is public already", async () => {
    const { call } = (world = await makeWorld());
    const add = async () => attachCallFile(await officer(), { callId: call.id, name: "a.pdf", attested: true }, sourceOf(pdf())); // prettier-ignore
    await attached(call.id);
    await ownerSql(
      `WITH more AS (
         INSERT INTO "StoredFile" ("id", "uploadedById", "name", "size", "mediaType", "sha256", "storageKey", "attestedAt")
         SELECT gen_random_uuid(), "uploadedById", "name", "size", "mediaType", "sha256", gen_random_uuid(), "attestedAt"
           FROM "StoredFile", generate_series(2, $2) WHERE "id" = (SELECT "fileId" FROM "CallAttachment" WHERE "callId" = $1)
         RETURNING "id", "uploadedById"
       ) INSERT INTO "CallAttachment" ("id", "callId", "fileId", "addedById", "addedAt")
         SELECT gen_random_uuid(), $1, "id", "uploadedById", now() FROM more`,
      [call.id, mostAttachments],
    );
    expect(await add()).toEqual(refusal("programmes.too_many_attachments"));
    const decision = { amendmentId: await prepared(call.id), decision: "RELEASED" as const };
    expect(await decideAmendment(await approver(), decision)).toMatchObject({ ok: true });
    expect(await add()).toMatchObject({ ok: true });
  });
});

describe("a file that is quarantined or infected", () => {
  const set = (fileId: string, change: string) =>
    ownerSql(`UPDATE "StoredFile" SET ${change} WHERE "id" = $1`, [fileId]);
  const held = {
    ok: false,
    refusals: [{ code: "programmes.attachment_held", params: { name: "virus.pdf" } }],
  };

  it("is neither proposed nor announced with its call", async () => {
    const { callId } = await drafted();
    const fileId = await attached(callId, "virus.pdf");
    await set(fileId, `"scan" = 'INFECTED', "scannedAt" = now(), "scanFinding" = 'Eicar'`);
    expect(await proposeCall(await officer(), { callId, version: 0 })).toEqual(held);
    await set(fileId, `"scan" = 'CLEAN', "scanFinding" = NULL`);
    expect(await proposeCall(await officer(), { callId, version: 0 })).toMatchObject({ ok: true });
    await set(fileId, `"state" = 'QUARANTINED'`);
    expect(await announceCall(await approver(), { callId, version: 1 })).toEqual(held);
    await set(fileId, `"state" = 'STORED'`);
    expect(await announceCall(await approver(), { callId, version: 1 })).toMatchObject({ ok: true });
  });

  it("comes with no amendment: it is refused, and the file taken away", async () => {
    world = await makeWorld();
    const callId = world.call.id;
    const fileId = await attached(callId, "virus.pdf");
    await set(fileId, `"scan" = 'INFECTED', "scannedAt" = now(), "scanFinding" = 'Eicar'`);
    expect(await prepare(callId)).toEqual(held);
    await set(fileId, `"scan" = 'CLEAN', "scanFinding" = NULL`);
    const amendmentId = await prepared(callId);
    await set(fileId, `"state" = 'QUARANTINED'`);
    expect(await decideAmendment(await approver(), { amendmentId, decision: "RELEASED" })).toEqual(held);
    const sentBack = { amendmentId, decision: "REFUSED" as const, refusalReason: reason.ko };
    expect(await decideAmendment(await approver(), sentBack)).toMatchObject({ ok: true });
    expect(await removeCallFile(await officer(), { callId, fileId })).toMatchObject({ ok: true });
  });
});
