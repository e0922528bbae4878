import fs from "node:fs";
import path from "node:path";
import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { targetNamed } from "@/app/api/uploads/targets";
import { expireUploads } from "@/lib/applications/commands/expire-uploads";
import { beginUpload } from "@/lib/files/commands/begin-upload";
import { dropUpload } from "@/lib/files/commands/drop-upload";
import { finishUpload } from "@/lib/files/commands/finish-upload";
import { receivePiece } from "@/lib/files/commands/receive-piece";
import { readOwnUpload, unfinishedUploads } from "@/lib/files/queries";
import { pieceBytes } from "@/lib/files/rules/upload";
import { systemActor } from "@/lib/organisations/queries";
import { sha256 } from "@/lib/platform/digest";
import { systemClock } from "@/lib/platform/clock";
import { makeApplication } from "@/tests/factories/application";
import { pdf, script, streamOf } from "@/tests/factories/files";
import { pdfWith } from "@/tests/factories/hostile/documents";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const MB = 1024 ** 2;

let world: World;
let owner: string;
let startup: string;
let subject: { applicationId: string; fieldId: string };

beforeEach(async () => {
  fs.rmSync(process.env.STORAGE_DIR ?? "", { recursive: true, force: true });
  await ownerSql(`DELETE FROM "Upload"`);
  world = await makeWorld({ maxFileBytes: BigInt(50 * MB) });
  startup = await makeOrganisation("STARTUP");
  owner = await makeMember(startup, "OWNER");
  const shared = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup };
  const draft = await makeApplication({ ...shared, authorId: owner });
  subject = { applicationId: draft.id, fieldId: "plan" };
});

const fieldTarget = targetNamed("application_field");

/** As the handler does: the target's command first. */
async function begin(size: number, more: { user?: string } = {}) {
  const context = await contextOf(more.user ?? owner);
  const place = await fieldTarget.allow(context, subject);
  if (!place.ok) return place;
  const facts = { target: "application_field", subject, modified: 7, attested: "1" as const };
  return beginUpload(context, { ...facts, name: "계획.pdf", size }, place.value);
}

async function begun(size: number): Promise<string> {
  const result = await begin(size);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.uploadId;
}

const piece = async (uploadId: string, offset: number, bytes: Uint8Array, user = owner) =>
  receivePiece(await contextOf(user), { uploadId, offset }, streamOf(bytes, 64 * 1024));

const finish = async (uploadId: string, user = owner) =>
  finishUpload(await contextOf(user), uploadId, async (upload, source) =>
    fieldTarget.attach(await contextOf(user), upload.subject, { name: upload.name, attested: true }, source),
  );

/** Everything below the storage folder, by size. */
function stored(): number[] {
  const folder = process.env.STORAGE_DIR ?? "";
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size);
}

/** A document of this many bytes whose pieces differ. */
const large = (size: number): Buffer => pdfWith(randomBytes(size - pdfWith("").length));

describe("a file in pieces", () => {
  test("goes on where it stopped, and becomes one file with the digest of the whole", async () => {
    const bytes = large(2 * pieceBytes + 1000);
    const id = await begun(bytes.length);
    expect(await piece(id, 0, bytes.subarray(0, pieceBytes))).toEqual({
      ok: true,
      value: { received: pieceBytes, size: bytes.length },
    });
    expect(await unfinishedUploads(await contextOf(owner), { target: "application_field", subject })).toEqual([
      { id, name: "계획.pdf", size: bytes.length, received: pieceBytes, modified: 7 },
    ]);
    expect(await finish(id)).toMatchObject({ refusals: [{ code: "files.not_all_arrived" }] });
    expect((await piece(id, pieceBytes, bytes.subarray(pieceBytes, 2 * pieceBytes))).ok).toBe(true);
    expect(await readOwnUpload(await contextOf(owner), id)).toMatchObject({ value: { received: 2 * pieceBytes } });
    expect((await piece(id, 2 * pieceBytes, bytes.subarray(2 * pieceBytes))).ok).toBe(true);
    const result = await finish(id);
    expect(result).toMatchObject({ ok: true, value: { size: bytes.length, sha256: sha256(bytes) } });
    expect(stored()).toEqual([bytes.length]);
    expect(await ownerSql(`SELECT 1 FROM "Upload"`)).toHaveLength(0);
    expect(await finish(id), "asked again after a lost answer").toEqual(result);
  });

  test("finished twice at once is attached once", async () => {
    const id = await begun(pdf().length);
    await piece(id, 0, pdf());
    const [first, second] = await Promise.all([finish(id), finish(id)]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect(
      await ownerSql(`SELECT 1 FROM "ApplicationFile" WHERE "applicationId" = $1`, [subject.applicationId]),
    ).toHaveLength(1);
    expect(stored()).toEqual([pdf().length]);
  });

  test("takes a piece only at the end of what is here, and of two for one place one", async () => {
    const id = await begun(2 * pdf().length);
    expect(await piece(id, 5, pdf())).toMatchObject({ refusals: [{ code: "common.stale" }] });
    const both = await Promise.all([piece(id, 0, pdf()), piece(id, 0, pdf())]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok && one.refusals[0]?.code === "common.stale")).toHaveLength(1);
    expect(stored()).toEqual([pdf().length]);
  });

  test.each([
    ["longer than a piece", pieceBytes + 1, 3 * pieceBytes],
    ["longer than what was announced", 101, 100],
  ])("%s is refused and leaves nothing", async (_, length, announced) => {
    const id = await begun(announced);
    expect(await piece(id, 0, Buffer.alloc(length))).toMatchObject({ refusals: [{ code: "files.piece_too_large" }] });
    expect(stored()).toEqual([]);
    expect(await readOwnUpload(await contextOf(owner), id)).toMatchObject({ value: { received: 0 } });
  });

  test("that breaks off counts for nothing, and the next one goes on from before", async () => {
    const bytes = pdf();
    const id = await begun(bytes.length);
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes.slice(0, 10)),
      pull: (controller) => controller.error(new Error("gone")),
    });
    expect(await receivePiece(await contextOf(owner), { uploadId: id, offset: 0 }, broken)).toMatchObject({
      refusals: [{ code: "files.interrupted" }],
    });
    expect(stored()).toEqual([]);
    expect((await piece(id, 0, bytes)).ok).toBe(true);
    expect(await finish(id)).toMatchObject({ ok: true, value: { sha256: sha256(bytes) } });
  });
});

describe("an upload", () => {
  test("is announced within the call's limit, by someone who may write, before the deadline", async () => {
    expect((await begin(50 * MB)).ok).toBe(true);
    expect(await begin(50 * MB + 1)).toMatchObject({
      refusals: [{ code: "files.too_large", params: { megabytes: 50 } }],
    });
    const viewer = await makeMember(startup, "VIEWER");
    expect(await begin(10, { user: viewer })).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await begin(10, { user: world.people.otherStartupOwner })).toMatchObject({
      refusals: [{ code: "common.not_found" }],
    });
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(await begin(10)).toMatchObject({
      refusals: [{ code: "applications.deadline_passed" }],
    });
  });

  test("that is complete only after the deadline is not attached and leaves nothing", async () => {
    const id = await begun(pdf().length);
    await piece(id, 0, pdf());
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(await finish(id)).toMatchObject({ refusals: [{ code: "applications.deadline_passed" }] });
    expect(stored()).toEqual([]);
    expect(await ownerSql(`SELECT 1 FROM "Upload"`)).toHaveLength(0);
  });

  test("whose content is refused leaves nothing", async () => {
    const id = await begun(script().length);
    await piece(id, 0, script());
    expect(await finish(id)).toMatchObject({ refusals: [{ code: "files.type_refused" }] });
    expect(stored()).toEqual([]);
    expect(await ownerSql(`SELECT 1 FROM "Upload"`)).toHaveLength(0);
  });

  test("is its uploader's alone, a colleague's too", async () => {
    const id = await begun(pdf().length);
    const colleague = await makeMember(startup, "EDITOR");
    const hidden = { refusals: [{ code: "common.not_found" }] };
    expect(await piece(id, 0, pdf(), colleague)).toMatchObject(hidden);
    expect(await readOwnUpload(await contextOf(colleague), id)).toMatchObject(hidden);
    expect(await dropUpload(await contextOf(colleague), id)).toMatchObject(hidden);
    expect(await unfinishedUploads(await contextOf(colleague), { target: "application_field", subject })).toEqual([]);
    await piece(id, 0, pdf());
    expect(await finish(id, colleague)).toMatchObject(hidden);
    expect(await dropUpload(await contextOf(owner), id)).toEqual({ ok: true });
    expect(stored()).toEqual([]);
  });

  test("is one of at most 40 unfinished ones", async () => {
    for (let count = 0; count < 40; count++) expect((await begin(10)).ok).toBe(true);
    expect(await begin(10)).toMatchObject({
      refusals: [{ code: "files.too_many_unfinished", params: { maximum: 40 } }],
    });
  });

  test("waits a day to be gone on with; then the worker removes it, pieces and half-written ones too", async () => {
    const id = await begun(2 * pdf().length);
    await piece(id, 0, pdf());
    const leftByKill = path.join(process.env.STORAGE_DIR ?? "", "incoming", crypto.randomUUID());
    fs.mkdirSync(leftByKill);
    fs.writeFileSync(path.join(leftByKill, "file"), "half");
    const worker = (hours: number) => ({
      actor: systemActor("retention"),
      clock: { ...systemClock, offset: hours * 3_600_000 },
      origin: { address: null, userAgent: null, requestId: "test" },
    });
    expect(await expireUploads(worker(23.9))).toEqual({ ok: true, value: 0 });
    expect(stored().toSorted((a, b) => a - b)).toEqual([4, pdf().length]);
    expect(await expireUploads(worker(24.1))).toEqual({ ok: true, value: 1 });
    expect(stored()).toEqual([]);
  });
});
