import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { saveSection } from "@/lib/applications/commands/save-section";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { isReceiptNumber } from "@/lib/applications/rules/receipt-number";
import { canonicalJson, sha256 } from "@/lib/platform/digest";
import { attachStored } from "@/tests/factories/application-examples";
import { makeApplication, shownDigest } from "@/tests/factories/application";
import { contextOf, makeMember, makeOrganisation, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";
import { callClosed, lockWaiters } from "@/tests/support/waiting";

let world: World;
let draft: string;
let owner: string;
let startup: string;

beforeEach(async () => {
  world = await makeWorld();
  startup = await makeOrganisation("STARTUP");
  owner = await makeMember(startup, "OWNER");
  const application = await makeApplication({
    callId: world.call.id,
    challengeId: world.challenge.id,
    organisationId: startup,
    authorId: owner,
  });
  draft = application.id;
});

const submit = async (user: string, attemptKey: string = randomUUID(), offset = 0) => {
  const context = await contextOf(user, offset);
  const digest = await shownDigest(context.actor, draft);
  return submitApplication(context, { applicationId: draft, attemptKey, digest, attested: "on" });
};

const versions = () =>
  ownerSql<{ id: string; number: number; receiptNumber: string; digest: string; submittedAt: Date }>(
    `SELECT * FROM "SubmittedVersion" WHERE "applicationId" = $1 ORDER BY "number"`,
    [draft],
  );
const application = async () => {
  const rows = await ownerSql<{ status: string; countingVersionId: string | null }>(
    `SELECT "status", "countingVersionId" FROM "Application" WHERE "id" = $1`,
    [draft],
  );
  return rows[0];
};
const events = (name: string) =>
  ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" = $2`, [draft, name]);
const mails = (kind: string) =>
  ownerSql<{ to: string; params: Record<string, string> }>(
    `SELECT "to", "params" FROM "Mail" WHERE "kind" = $1 AND "params"->>'href' LIKE $2`,
    [kind, `%${draft}%`],
  );

describe("a submission", () => {
  test("writes version, content, pointer, event, notice and mail, and gives a receipt", async () => {
    const result = await submit(owner);
    if (!result.ok) throw new Error(JSON.stringify(result));
    const [version] = await versions();
    expect(version).toMatchObject({
      number: 1,
      receiptNumber: result.value.receiptNumber,
      digest: result.value.digest,
    });
    expect(isReceiptNumber(result.value.receiptNumber)).toBe(true);
    expect(await application()).toEqual({ status: "SUBMITTED", countingVersionId: version?.id });
    const [content] = await ownerSql<{ content: unknown }>(
      `SELECT "content" FROM "SubmittedContent" WHERE "versionId" = $1`,
      [version?.id],
    );
    expect(sha256(canonicalJson(content?.content))).toBe(version?.digest);
    expect(await events("application_submitted")).toHaveLength(1);
    const [mail] = await mails("applications.submitted");
    expect(mail?.params).toMatchObject({ receipt: version?.receiptNumber, digest: version?.digest, number: 1 });
    expect(mail?.params.at).toEqual({
      ko: expect.stringMatching(/^\d{4}\.\d+\.\d+\.\(.\) \d\d:\d\d:\d\d KST \(UTC\+9\)$/),
      en: expect.stringMatching(/^\w{3} \d+ \w{3} \d{4}, \d\d:\d\d:\d\d KST \(UTC\+9\)$/),
    });
  });

  test("goes to every owner and signer by mail", async () => {
    const second = await makeMember(startup, "OWNER");
    await makeMember(startup, "EDITOR");
    await makeMember(startup, "VIEWER", true);
    await submit(second);
    expect(await mails("applications.submitted")).toHaveLength(3);
  });

  test("that is refused writes nothing", async () => {
    await ownerSql(`UPDATE "DraftSection" SET "answers" = '{}' WHERE "applicationId" = $1`, [draft]);
    await ownerSql(
      `UPDATE "Organisation" SET "verification" = 'REQUESTED', "establishedOn" = '2001-01-01' WHERE "id" = $1`,
      [startup],
    );
    const result = await submit(owner);
    expect(result.ok ? [] : result.refusals.map((refusal) => [refusal.code, refusal.field])).toEqual([
      ["applications.organisation_unverified", undefined],
      ["applications.company_too_old", undefined],
      ["applications.answer_missing", "solution"],
      ["applications.answer_missing", "budget"],
      ["applications.consent_missing", "privacy"],
    ]);
    expect(await versions()).toHaveLength(0);
    expect(await events("application_submitted")).toHaveLength(0);
    expect(await mails("applications.submitted")).toHaveLength(0);
  });

  test("is for owners and those whom they appointed", async () => {
    const editor = await makeMember(startup, "EDITOR");
    const signer = await makeMember(startup, "EDITOR", true);
    expect(await submit(editor)).toEqual({ ok: false, refusals: [{ code: "common.forbidden" }] });
    expect(await events("application_submit_refused")).toHaveLength(1);
    expect(await submit(world.people.otherStartupOwner)).toEqual({
      ok: false,
      refusals: [{ code: "common.not_found" }],
    });
    expect((await submit(signer)).ok).toBe(true);
  });

  test("of a cancelled call or a withdrawn challenge is refused with that reason", async () => {
    await ownerSql(`UPDATE "Challenge" SET "status" = 'WITHDRAWN' WHERE "id" = $1`, [world.challenge.id]);
    expect(await submit(owner)).toMatchObject({ refusals: [{ code: "applications.challenge_withdrawn" }] });
    await ownerSql(
      `UPDATE "Call" SET "status" = 'CANCELLED', "cancelledAt" = now(), "cancelReason" = '예산 변경' WHERE "id" = $1`,
      [world.call.id],
    );
    expect(await submit(owner)).toMatchObject({ refusals: [{ code: "applications.call_cancelled" }] });
  });
});

describe("what a colleague changes between the look and the button", () => {
  const look = async () => shownDigest((await contextOf(owner)).actor, draft);
  const press = async (digest: string, attemptKey = randomUUID()) =>
    submitApplication(await contextOf(owner), { applicationId: draft, attemptKey, digest, attested: "on" });
  const unseen = { ok: false, refusals: [{ code: "applications.changed_since_seen" }] };

  async function answer(sectionId: string, answers: Record<string, unknown>): Promise<void> {
    const colleague = await contextOf(await makeMember(startup, "EDITOR"));
    const [row] = await ownerSql<{ version: number }>(
      `SELECT "version" FROM "DraftSection" WHERE "applicationId" = $1 AND "sectionId" = $2`,
      [draft, sectionId],
    );
    const saved = await saveSection(colleague, {
      applicationId: draft,
      sectionId,
      version: row?.version ?? 0,
      answers,
    });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }

  test("is not submitted before it was looked at", async () => {
    const seen = await look();
    const [section] = await ownerSql<{ sectionId: string; answers: Record<string, unknown> }>(
      `SELECT "sectionId", "answers" FROM "DraftSection" WHERE "applicationId" = $1 AND "answers" ? 'solution'`,
      [draft],
    );
    if (!section) throw new Error("the example has no solution");
    await answer(section.sectionId, { ...section.answers, solution: "동료가 방금 고친 해결 방안입니다." });
    expect(await press(seen)).toEqual(unseen);
    expect(await versions()).toHaveLength(0);
    expect(await events("application_submitted")).toHaveLength(0);
    const result = await press(await look());
    expect(result.ok && result.value.digest).toBe(await look());
  });

  test("counts for files as well", async () => {
    const seen = await look();
    await attachStored(world, draft);
    expect(await press(seen)).toEqual(unseen);
  });

  test("leaves a retry of what was submitted its receipt", async () => {
    const [seen, key] = [await look(), randomUUID()];
    const first = await press(seen, key);
    await attachStored(world, draft);
    expect(first.ok).toBe(true);
    expect(await press(seen, key)).toEqual(first);
    expect(await versions()).toHaveLength(1);
  });
});

describe("simultaneous submissions of one draft", () => {
  test("of the same attempt leave one version and give the same receipt twice", async () => {
    const key = randomUUID();
    const results = await Promise.all([submit(owner, key), submit(owner, key), submit(owner, key)]);
    const receipts = new Set(results.map((result) => (result.ok ? result.value.receiptNumber : "refused")));
    expect(receipts.size).toBe(1);
    const all = await versions();
    expect(all).toHaveLength(1);
    expect(await application()).toEqual({ status: "SUBMITTED", countingVersionId: all[0]?.id });
    expect(await events("application_submitted")).toHaveLength(1);
    expect(await mails("applications.submitted")).toHaveLength(1);
  });

  test("of two attempts leave versions 1 and 2, and the last one counts", async () => {
    const results = await Promise.all([submit(owner), submit(owner)]);
    expect(results.every((result) => result.ok)).toBe(true);
    const all = await versions();
    expect(all.map((version) => version.number)).toEqual([1, 2]);
    expect((await application())?.countingVersionId).toBe(all[1]?.id);
    expect(all[0]!.submittedAt.getTime()).toBeLessThanOrEqual(all[1]!.submittedAt.getTime());
  });
});

describe("the deadline, by the database's clock", () => {
  /** Sets the close, and gives the offset which makes the database's clock stand `away` milliseconds from it. */
  const offsetTo = async (away: number) => {
    const closesAt = new Date(Date.now() + 600_000);
    await ownerSql(`UPDATE "Call" SET "closesAt" = $2 WHERE "id" = $1`, [world.call.id, closesAt]);
    return closesAt.getTime() + away - Date.now();
  };

  test.each([
    ["2026-11-20T06:59:59.999Z", true],
    ["2026-11-20T06:59:59.9996Z", true],
    ["2026-11-20T07:00:00.000Z", false],
    ["2026-11-20T07:00:00.000001Z", false],
  ])("%s is before 07:00:00.000Z: %s", async (moment, before) => {
    const [row] = await ownerSql<{ before: boolean }>(
      `SELECT $1::timestamptz(6) < '2026-11-20T07:00:00.000Z'::timestamptz(6) AS before`,
      [moment],
    );
    expect(row?.before).toBe(before);
  });

  test("a submission that the clock sees before it counts, with a time before it", async () => {
    const result = await submit(owner, randomUUID(), await offsetTo(-2000));
    expect(result.ok).toBe(true);
    const [row] = await ownerSql<{ before: boolean }>(
      `SELECT v."submittedAt" < c."closesAt" AS before FROM "SubmittedVersion" v JOIN "Application" a ON a."id" = v."applicationId"
         JOIN "Call" c ON c."id" = a."callId" WHERE a."id" = $1`,
      [draft],
    );
    expect(row?.before).toBe(true);
  });

  test("one that the clock sees at it does not, and the refusal names the deadline", async () => {
    const result = await submit(owner, randomUUID(), await offsetTo(0));
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "applications.deadline_passed" }] });
    expect(await versions()).toHaveLength(0);
  });

  test("a retry after the deadline of an attempt that was in time gets its receipt", async () => {
    const key = randomUUID();
    const inTime = await submit(owner, key, await offsetTo(-2000));
    const retried = await submit(owner, key, await offsetTo(5000));
    expect(retried).toEqual(inTime);
  });

  test("a submission that waits for the call's row is judged when it gets it", async () => {
    const offset = await offsetTo(-1000);
    const { submitting } = await write(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Call" WHERE "id" = ${world.call.id}::uuid FOR UPDATE`;
      const submitting = submit(owner, randomUUID(), offset);
      await lockWaiters(1);
      await callClosed(world.call.id, offset);
      return { submitting: { submitting } };
    });
    expect(await submitting.submitting).toMatchObject({
      ok: false,
      refusals: [{ code: "applications.deadline_passed" }],
    });
  });
});

describe("withdrawing", () => {
  const withdraw = async (user: string, offset = 0) =>
    withdrawApplication(await contextOf(user, offset), { applicationId: draft });

  test("leaves no counting version, keeps the receipts, and another submission counts again", async () => {
    await submit(owner);
    expect(await withdraw(owner)).toEqual({ ok: true });
    expect(await application()).toEqual({ status: "WITHDRAWN", countingVersionId: null });
    expect(await versions()).toHaveLength(1);
    expect(await events("application_withdrawn")).toHaveLength(1);
    expect((await submit(owner)).ok).toBe(true);
    expect((await application())?.status).toBe("SUBMITTED");
  });

  test("is not for editors, not after the deadline, and not without a submission", async () => {
    const editor = await makeMember(startup, "EDITOR");
    expect(await withdraw(owner)).toMatchObject({ refusals: [{ code: "applications.not_in_state" }] });
    await submit(owner);
    expect(await withdraw(editor)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    const late = 11 * 24 * 3600 * 1000;
    expect(await withdraw(owner, late)).toMatchObject({ refusals: [{ code: "applications.deadline_passed" }] });
    expect((await application())?.status).toBe("SUBMITTED");
  });
});
