import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { scanFiles } from "@/lib/applications/commands/scan-files";
import { getDraft } from "@/lib/applications/queries/draft";
import { refusalsToSubmit } from "@/lib/applications/rules/submission";
import { openDocument } from "@/lib/evaluation/commands/open-document";
import { readScan } from "@/lib/files/queries";
import { systemActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { findClamd } from "@/scripts/lib/clamd";
import { findFreePort } from "@/scripts/lib/ports";
import { makeApplication } from "@/tests/factories/application";
import { evaluationExamplesOf } from "@/tests/factories/evaluation-examples";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { eicar, startClamd } from "@/tests/support/clamd";
import { ownerSql } from "@/tests/support/database";

let clamd: { stop: () => Promise<void> };
let port: number;
let world: World;
let owner: string;
let draft: string;

const scan = async () => {
  const result = await scanFiles({
    actor: systemActor("scanner"),
    clock: systemClock,
    origin: { address: null, userAgent: null, requestId: "test" },
  });
  return result.ok ? result.value : undefined;
};

async function attached(bytes: Uint8Array): Promise<string> {
  const input = { applicationId: draft, fieldId: "plan", name: "계획.pdf", attested: true };
  const result = await attachFile(await contextOf(owner), input, sourceOf(bytes));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.fileId;
}

const rowOf = async (fileId: string) => {
  const [row] = await ownerSql(
    `SELECT "scan", "scanFinding", "scanAttempts", "scanNotBefore" > clock_timestamp() AS later FROM "StoredFile" WHERE "id" = $1`,
    [fileId],
  );
  return row;
};

/** Nobody waits in a test: whatever was put off is due now. */
const letTimePass = () => ownerSql(`UPDATE "StoredFile" SET "scanNotBefore" = clock_timestamp()`);

/** `npm run verify` installs one where it can. */
const clamdProgram = findClamd();

describe.runIf(clamdProgram)("with a scanner", () => {
  beforeAll(async () => {
    port = await findFreePort();
    process.env.CLAMD_HOST = "127.0.0.1";
    process.env.CLAMD_PORT = String(port);
    clamd = await startClamd(clamdProgram ?? "", port);
  });
  afterAll(() => clamd.stop());

  beforeEach(async () => {
    await ownerSql(
      `UPDATE "StoredFile" SET "scan" = 'CLEAN', "scannedAt" = clock_timestamp() WHERE "scan" = 'UNSCANNED'`,
    );
    world = await makeWorld();
    const startup = await makeOrganisation("STARTUP");
    owner = await makeMember(startup, "OWNER");
    const shared = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup };
    draft = (await makeApplication({ ...shared, authorId: owner })).id;
  });

  test("a file is scanned after it was stored, once", async () => {
    const fileId = await attached(pdf());
    expect(await readScan(await contextOf(owner), fileId)).toEqual({ ok: true, value: { scan: "waiting" } });
    expect(await scan()).toBe(1);
    expect(await scan()).toBe(0);
    expect(await rowOf(fileId)).toMatchObject({ scan: "CLEAN", scanFinding: null, scanAttempts: 1 });
    expect(await readScan(await contextOf(owner), fileId)).toEqual({ ok: true, value: { scan: "clean" } });
    const stranger = await contextOf(world.people.otherStartupOwner);
    expect(await readScan(stranger, fileId)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
  });

  test("one with malware is closed to everybody, its uploader is told, and the draft cannot be submitted", async () => {
    const fileId = await attached(pdf(eicar));
    expect(await scan()).toBe(1);
    expect(await rowOf(fileId)).toMatchObject({ scan: "INFECTED", scanFinding: "Eicar-Signature.UNOFFICIAL" });
    expect(await downloadFile(await contextOf(owner), fileId)).toMatchObject({
      refusals: [{ code: "files.infected" }],
    });
    const notices = await ownerSql(`SELECT "kind", "params", "href" FROM "Notice" WHERE "userId" = $1`, [owner]);
    expect(notices).toEqual([
      { kind: "files.infected", params: { file: "계획.pdf" }, href: `/startup/applications/${draft}` },
    ]);
    const events = await ownerSql(`SELECT "actor" FROM "AuditEvent" WHERE "name" = 'file_found_infected'`);
    expect(events).toEqual([{ actor: "system:scanner" }]);
    const { actor } = await contextOf(owner);
    const view = await getDraft(actor, draft);
    expect(view?.files).toMatchObject([{ held: true, scan: "infected" }]);
    expect(refusalsOfFiles(view)).toEqual([
      { code: "applications.file_infected", field: "plan", params: { name: "계획.pdf" } },
    ]);
  });

  test("while the scanner is away a file waits, and is scanned when it is back", async () => {
    const fileId = await attached(pdf());
    await clamd.stop();
    expect(await scan()).toBe(0);
    expect(await rowOf(fileId)).toMatchObject({ scan: "UNSCANNED", scanAttempts: 1, later: true });
    clamd = await startClamd(clamdProgram ?? "", port);
    expect(await scan(), "not before its time").toBe(0);
    await letTimePass();
    expect(await scan()).toBe(1);
    expect(await rowOf(fileId)).toMatchObject({ scan: "CLEAN", scanAttempts: 2 });
  });

  test("two workers share the work and scan nothing twice", async () => {
    const files = [await attached(pdf("a")), await attached(pdf("b"))];
    const [first = 0, second = 0] = await Promise.all([scan(), scan()]);
    expect(first + second).toBe(2);
    for (const file of files) expect(await rowOf(file)).toMatchObject({ scan: "CLEAN", scanAttempts: 1 });
  });

  test("an evaluator gets a file only once it was scanned, and its own side at once", async () => {
    const { evaluationId, fileId } = await evaluationExamplesOf(world);
    const open = async () => openDocument(await contextOf(world.people.evaluator), { evaluationId, fileId });
    expect(await open()).toMatchObject({ refusals: [{ code: "files.unscanned" }] });
    await scan();
    expect((await open()).ok).toBe(true);
    await ownerSql(`UPDATE "StoredFile" SET "scan" = 'INFECTED' WHERE "id" = $1`, [fileId]);
    expect(await open()).toMatchObject({ refusals: [{ code: "files.infected" }] });
    const own = await attached(pdf());
    expect((await downloadFile(await contextOf(owner), own)).ok).toBe(true);
  });
});

type Draft = NonNullable<Awaited<ReturnType<typeof getDraft>>>;

/** Those of the checklist that concern files. */
function refusalsOfFiles(view: Draft | undefined) {
  if (!view) throw new Error("no draft");
  const { call, challenge, applicant, others, definition, files } = view;
  const all = refusalsToSubmit({
    call,
    challenge: challenge.status,
    applicant,
    others,
    definition,
    answers: {},
    files,
  });
  return all.filter(({ code }) => code.startsWith("applications.file_"));
}
