import fs from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { removeFile } from "@/lib/applications/commands/remove-file";
import { sha256 } from "@/lib/platform/digest";
import { takePoint } from "@/lib/platform/rate-limit";
import { makeApplication } from "@/tests/factories/application";
import { compoundFile, hwp, hwpx, pdf, script, sourceOf, zipWith } from "@/tests/factories/files";
import { contextOf, makeMember, makeOrganisation, visitor } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
let owner: string;
let startup: string;
let draft: string;

beforeEach(async () => {
  world = await makeWorld({ maxFileBytes: 4096n });
  startup = await makeOrganisation("STARTUP");
  owner = await makeMember(startup, "OWNER");
  const shared = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup };
  draft = (await makeApplication({ ...shared, authorId: owner })).id;
});

const attach = async (
  bytes: Uint8Array,
  name: string,
  more: { user?: string; attested?: boolean; offset?: number } = {},
) =>
  attachFile(
    await contextOf(more.user ?? owner, more.offset),
    { applicationId: draft, fieldId: "plan", name, attested: more.attested ?? true },
    sourceOf(bytes),
  );

const rows = () => ownerSql(`SELECT * FROM "StoredFile" WHERE "organisationId" = $1`, [startup]);

/** Every file below the storage folder, incoming ones included. */
function storedBytes(): string[] {
  const folder = process.env.STORAGE_DIR ?? "";
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

describe("an upload", () => {
  test.each([
    ["계획.pdf", pdf(), "application/pdf"],
    ["계획.hwp", hwp(), "application/x-hwp"],
    ["계획.hwpx", hwpx(), "application/hwp+zip"],
    ["묶음.zip", zipWith("a.txt", "a"), "application/zip"],
  ])("of %s is stored under its digest and judged by content", async (name, bytes, mediaType) => {
    const result = await attach(bytes, name);
    expect(result).toMatchObject({ ok: true, value: { name, mediaType, size: bytes.length, sha256: sha256(bytes) } });
    const [row] = await ownerSql<{ storageKey: string; attestedAt: Date }>(
      `SELECT "storageKey", "attestedAt" FROM "StoredFile" WHERE "organisationId" = $1`,
      [startup],
    );
    expect(row?.attestedAt).toBeInstanceOf(Date);
    const kept = storedBytes().find((file) => file.endsWith(row?.storageKey ?? "-"));
    expect(fs.readFileSync(kept ?? "")).toEqual(Buffer.from(bytes));
    const events = await ownerSql(
      `SELECT 1 FROM "AuditEvent" WHERE "name" = 'application_file_attached' AND "subjectId" = $1`,
      [draft],
    );
    expect(events).toHaveLength(1);
  });

  test.each([
    ["what is no document", "계획.pdf", script(), "files.type_refused"],
    ["a document under another's name", "계획.docx", pdf(), "files.name_differs"],
    [
      "an old Office file or installer",
      "계획.hwp",
      compoundFile({ WordDocument: Buffer.from("x") }),
      "files.type_refused",
    ],
    ["an empty file", "계획.pdf", new Uint8Array(), "files.empty"],
    ["more than the call's limit", "계획.pdf", Buffer.concat([pdf(), Buffer.alloc(5000)]), "files.too_large"],
  ])("of %s leaves no row and no file", async (_, name, bytes, code) => {
    const before = storedBytes();
    expect(await attach(bytes, name)).toMatchObject({ ok: false, refusals: [{ code }] });
    expect(await rows()).toHaveLength(0);
    expect(storedBytes()).toEqual(before);
  });

  test("exactly of the limit is taken", async () => {
    const bytes = Buffer.concat([pdf(), Buffer.alloc(4096 - pdf().length)]);
    expect((await attach(bytes, "계획.pdf")).ok).toBe(true);
  });

  test("is one of 300 an hour for each person", async () => {
    for (let earlier = 0; earlier < 299; earlier++) await takePoint("upload_by", owner);
    expect((await attach(pdf(), "계획.pdf")).ok).toBe(true);
    expect(await attach(pdf(), "다음.pdf")).toEqual({
      ok: false,
      refusals: [{ code: "common.too_many_attempts", params: { minutes: 60 } }],
    });
    expect(await rows()).toHaveLength(1);
  });

  test("that breaks off leaves no row and no file", async () => {
    const before = storedBytes();
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(pdf()),
      pull: (controller) => controller.error(new Error("gone")),
    });
    const input = { applicationId: draft, fieldId: "plan", name: "계획.pdf", attested: true };
    const result = await attachFile(await contextOf(owner), input, { body: broken, uploadId: null });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "files.interrupted" }] });
    expect(await rows()).toHaveLength(0);
    expect(storedBytes()).toEqual(before);
  });

  test("that ends after the deadline is not attached and leaves no file", async () => {
    const before = storedBytes();
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(pdf()),
      async pull(controller) {
        await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
        controller.close();
      },
    });
    const input = { applicationId: draft, fieldId: "plan", name: "계획.pdf", attested: true };
    const result = await attachFile(await contextOf(owner), input, { body: slow, uploadId: null });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "applications.deadline_passed" }] });
    expect(await rows()).toHaveLength(0);
    expect(storedBytes()).toEqual(before);
  });

  test("asks for the attestation, for a place left, and for someone who may write", async () => {
    expect(await attach(pdf(), "a.pdf", { attested: false })).toMatchObject({
      refusals: [{ code: "files.attestation_missing" }],
    });
    expect((await attach(pdf(), "a.pdf")).ok).toBe(true);
    expect((await attach(pdf(), "b.pdf")).ok).toBe(true);
    expect(await attach(pdf(), "c.pdf")).toMatchObject({
      refusals: [{ code: "applications.too_many_files", field: "plan" }],
    });
    const viewer = await makeMember(startup, "VIEWER");
    expect(await attach(pdf(), "d.pdf", { user: viewer })).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await attach(pdf(), "d.pdf", { user: world.people.otherStartupOwner })).toMatchObject({
      refusals: [{ code: "common.not_found" }],
    });
  });

  test("is not one more than the field holds, of those that arrive at once", async () => {
    const results = await Promise.all(["a", "b", "c", "d"].map((name) => attach(pdf(name), `${name}.pdf`)));
    const codes = results.map((result) => (result.ok ? "ok" : result.refusals[0]?.code));
    const full = "applications.too_many_files";
    expect(codes.toSorted()).toEqual([full, full, "ok", "ok"]);
    expect(await rows()).toHaveLength(2);
  });

  test("keeps a clean name", async () => {
    const result = await attach(pdf(), "../..\\비밀\u202Efdp.\u0007계획.pdf");
    expect(result).toMatchObject({ value: { name: "비밀fdp.계획.pdf" } });
  });
});

describe("a download or a removal", () => {
  const attached = async () => {
    const result = await attach(pdf(), "계획.pdf");
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.value.fileId;
  };
  const download = async (user: string, fileId: string, offset = 0) =>
    downloadFile(await contextOf(user, offset), fileId);

  test("is for members, recorded each time, and stops while the file is quarantined", async () => {
    const fileId = await attached();
    const viewer = await makeMember(startup, "VIEWER");
    const result = await download(viewer, fileId);
    if (!result.ok) throw new Error("refused");
    expect(Buffer.from(await new Response(result.value.body).arrayBuffer())).toEqual(Buffer.from(pdf()));
    const events = await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = 'file_downloaded' AND "subjectId" = $1`, [
      fileId,
    ]);
    expect(events).toHaveLength(1);
    await ownerSql(`UPDATE "StoredFile" SET "state" = 'QUARANTINED' WHERE "id" = $1`, [fileId]);
    expect(await download(owner, fileId)).toMatchObject({ refusals: [{ code: "files.quarantined" }] });
  });

  test("of a draft is hidden from everybody else", async () => {
    const fileId = await attached();
    const { otherStartupOwner, demandOwner, evaluator, officer, auditor, administrator } = world.people;
    for (const user of [otherStartupOwner, demandOwner, evaluator, officer, auditor, administrator]) {
      expect(await download(user, fileId)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    }
    expect(await downloadFile(visitor(), fileId)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
  });

  test("after removal stays possible for members, and a removed file is no longer in the draft", async () => {
    const fileId = await attached();
    const there = { applicationId: draft, fieldId: "plan", fileId };
    expect(await removeFile(await contextOf(owner), there)).toEqual({ ok: true });
    expect(await removeFile(await contextOf(owner), there)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect((await download(owner, fileId)).ok).toBe(true);
  });

  test("of one that stands in two fields leaves the other field's", async () => {
    const fileId = await attached();
    await ownerSql(
      `INSERT INTO "ApplicationFile" ("id", "applicationId", "fieldId", "fileId", "addedById")
       VALUES (gen_random_uuid(), $1, 'proofs', $2, $3)`,
      [draft, fileId, owner],
    );
    const left = async () =>
      (
        await ownerSql<{ fieldId: string }>(
          `SELECT "fieldId" FROM "ApplicationFile" WHERE "applicationId" = $1 AND "removedAt" IS NULL`,
          [draft],
        )
      ).map((row) => row.fieldId);
    const remove = async (fieldId: string) =>
      removeFile(await contextOf(owner), { applicationId: draft, fieldId, fileId });
    expect(await remove("proofs")).toEqual({ ok: true });
    expect(await left()).toEqual(["plan"]);
    expect(await remove("proofs")).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    expect(await remove("plan")).toEqual({ ok: true });
    expect(await left()).toEqual([]);
  });
});
