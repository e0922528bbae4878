import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { signReceipts } from "@/lib/applications/commands/sign-receipts";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import {
  findReceipt,
  getSignedReceipt,
  listReceiptKeys,
  readDocument,
} from "@/lib/applications/queries/signed-receipts";
import { receiptLookup } from "@/lib/applications/schema/receipt";
import { signingKey } from "@/lib/platform/signature";
import { makeApplication, shownDigest } from "@/tests/factories/application";
import { contextOf, makeMember, makeOrganisation, system, visitor } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

let world: World;
let id: string;
let owner: string;

beforeEach(async () => {
  world = await makeWorld();
  const startup = await makeOrganisation("STARTUP", { name: "누빛센서" });
  owner = await makeMember(startup, "OWNER");
  const about = { callId: world.call.id, challengeId: world.challenge.id, organisationId: startup, authorId: owner };
  id = (await makeApplication(about)).id;
});

async function submit() {
  const context = await contextOf(owner);
  const digest = await shownDigest(context.actor, id);
  const result = await submitApplication(context, {
    applicationId: id,
    attemptKey: randomUUID(),
    digest,
    attested: "on",
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  const receipt = await getSignedReceipt(context, { id, number: result.value.number });
  if (!receipt.ok) throw new Error("no receipt");
  return { ...result.value, text: receipt.value.text };
}

/** A visitor of an address of its own, since visits are counted by it. */
const somebody = () => {
  const { origin, ...rest } = visitor();
  return { ...rest, origin: { ...origin, address: randomUUID() } };
};

const lookUp = async (number: string, digest: string) => {
  const result = await findReceipt(somebody(), receiptLookup.parse({ number, digest }));
  return result.ok ? result.value : result;
};

const check = async (text: string) => {
  const result = await readDocument(somebody(), Buffer.from(text));
  return result.ok ? result.value : result;
};

describe("the receipt of a submission", () => {
  test("is signed with it and found genuine by anybody, by file and by number", async () => {
    const { text, number, receiptNumber, digest, submittedAt } = await submit();
    const facts = {
      type: "application-receipt",
      format: 1,
      receiptNumber,
      version: number,
      submittedAt: submittedAt.toISOString(),
      digest,
      call: { code: world.call.code, title: `공고 ${world.call.code}` },
      challenge: { code: world.challenge.code, title: "복합재 비파괴검사 영상 자동 판독" },
      organisation: { name: "누빛센서", registrationNumber: expect.stringMatching(/^\d{10}$/) },
      keyId: signingKey(process.env.RECEIPT_KEY ?? "").id,
    };
    expect(await check(text)).toEqual({ facts });
    expect(await lookUp(receiptNumber, digest)).toEqual({ genuine: true, state: "counts", facts });
    expect(await lookUp(` ${receiptNumber.toLowerCase()} `, digest.toUpperCase().replace(/(.{16})/g, "$1 "))).toEqual({
      genuine: true,
      state: "counts",
      facts,
    });
  });

  test("tells when a later version counts, and when none does", async () => {
    const first = await submit();
    const second = await submit();
    expect(await lookUp(first.receiptNumber, first.digest)).toMatchObject({ genuine: true, state: "superseded" });
    expect(await lookUp(second.receiptNumber, second.digest)).toMatchObject({ genuine: true, state: "counts" });
    await withdrawApplication(await contextOf(owner), { applicationId: id });
    for (const { receiptNumber, digest, text } of [first, second]) {
      expect(await lookUp(receiptNumber, digest)).toMatchObject({ genuine: true, state: "withdrawn" });
      expect(await check(text)).toMatchObject({ facts: { receiptNumber } });
    }
    await submit();
    expect(await lookUp(second.receiptNumber, second.digest)).toMatchObject({ genuine: true, state: "superseded" });
  });

  test("is not found with any character of the digest changed, nor with another's", async () => {
    const { receiptNumber, digest } = await submit();
    for (let at = 0; at < digest.length; at++) {
      const other = ((Number.parseInt(digest[at] ?? "0", 16) + 1) % 16).toString(16);
      const changed = digest.slice(0, at) + other + digest.slice(at + 1);
      expect(await lookUp(receiptNumber, changed)).toEqual({ genuine: false, problem: "unknown" });
    }
    expect(await lookUp(receiptNumber, digest.slice(1))).toEqual({ genuine: false, problem: "unknown" });
    const last = receiptNumber.at(-1) === "0" ? "1" : "0";
    expect(await lookUp(receiptNumber.slice(0, -1) + last, digest)).toEqual({ genuine: false, problem: "mistyped" });
  });

  test("keeps the names of its day and is the members' to download", async () => {
    const { text } = await submit();
    await ownerSql(`UPDATE "Organisation" SET "name" = '{"ko":"새 이름"}' WHERE "name"->>'ko' = '누빛센서'`);
    const viewer = await contextOf(world.people.otherStartupOwner);
    expect(await getSignedReceipt(viewer, { id, number: 1 })).toEqual({
      ok: false,
      refusals: [{ code: "common.not_found" }],
    });
    const again = await getSignedReceipt(await contextOf(owner), { id, number: 1 });
    expect(again.ok && again.value.text).toBe(text);
  });
});

describe("the keys", () => {
  test("that were replaced stay published, so that old receipts stay genuine", async () => {
    const before = await submit();
    const old = process.env.RECEIPT_KEY ?? "";
    await ownerSql(`DELETE FROM "SignedReceipt"`);
    await ownerSql(`DELETE FROM "ReceiptKey"`);
    const retired = signingKey(randomBytes(32).toString("base64"));
    await ownerSql(`INSERT INTO "ReceiptKey" ("id", "publicKey") VALUES ($1, $2), ($3, $4)`, [
      retired.id,
      retired.publicKey,
      signingKey(old).id,
      signingKey(old).publicKey,
    ]);
    expect(await check(before.text)).toMatchObject({ facts: { receiptNumber: before.receiptNumber } });
    const published = await listReceiptKeys(visitor().actor);
    expect(published.map((key) => key.id).sort()).toEqual([retired.id, signingKey(old).id].sort());
  });

  test("and what was signed stand, whatever the application's role tries", async () => {
    await submit();
    await expect(appSql(`UPDATE "SignedReceipt" SET "text" = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(appSql(`DELETE FROM "SignedReceipt"`)).rejects.toThrow(/permission denied/);
    await expect(appSql(`UPDATE "ReceiptKey" SET "publicKey" = "publicKey"`)).rejects.toThrow(/permission denied/);
  });
});

test("versions from before receipts were signed are signed later, once", async () => {
  for (let left = true; left;) {
    const result = await signReceipts(system());
    left = result.ok && result.value > 0;
  }
  const unsigned = `SELECT 1 FROM "SubmittedVersion" v LEFT JOIN "SignedReceipt" r ON r."versionId" = v."id" WHERE r."versionId" IS NULL`;
  expect(await ownerSql(unsigned)).toEqual([]);
  const [row] = await ownerSql<{ text: string }>(`SELECT "text" FROM "SignedReceipt" WHERE "versionId" = $1`, [
    world.application.versionId,
  ]);
  expect(await check(row?.text ?? "")).toMatchObject({ facts: { receiptNumber: world.application.receiptNumber } });
});

test("who asks too often is told to wait", async () => {
  const one = somebody();
  const ask = () => findReceipt(one, { number: "26-00000000", digest: "0".repeat(64) });
  for (let asked = 0; asked < 60; asked++) expect((await ask()).ok).toBe(true);
  expect(await ask()).toMatchObject({ ok: false, refusals: [{ code: "common.too_many_attempts" }] });
});
