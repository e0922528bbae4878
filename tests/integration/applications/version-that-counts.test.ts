import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { requestExtension } from "@/lib/applications/commands/request-extension";
import { saveSection } from "@/lib/applications/commands/save-section";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { findReceipt } from "@/lib/applications/queries/signed-receipts";
import { closeAfterOutage } from "@/lib/applications/rules/deadline";
import { makeApplication, makeChallenge, shownDigest } from "@/tests/factories/application";
import { day, makeCall, minute } from "@/tests/factories/call";
import { contextOf, makeMember, makeOrganisation, visitor } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

/**
 * Whatever is done in whatever order, the version that counts is the last acknowledged one before the applicant's own
 * deadline, unless it was withdrawn before it too; and every receipt that was ever given says so of itself.
 */
let world: World;

beforeAll(async () => {
  world = await makeWorld();
});

type Step =
  | { do: "save" }
  | { do: "withdraw" }
  | { do: "submit"; again: boolean; twice: boolean; which: number }
  | { do: "wait"; minutes: number }
  | { do: "outage"; minutes: number; released: boolean }
  | { do: "extend"; minutes: number; released: boolean };

/** Four in five; what is refused moves nothing. */
const released = fc.nat(4).map((drawn) => drawn > 0);

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant("save" as const) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("submit" as const),
        again: fc.boolean(),
        twice: fc.boolean(),
        which: fc.nat(9),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 90 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("outage" as const),
        minutes: fc.integer({ min: 1, max: 200 }),
        released,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("extend" as const),
        minutes: fc.integer({ min: 1, max: 200 }),
        released,
      }),
    },
  ),
  { minLength: 4, maxLength: 10 },
);

test("is the last acknowledged one before the deadline, after any sequence of steps", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const play = await newPlay();
      for (const step of sequence) {
        await play.act(step);
        await play.check();
      }
    }),
    { numRuns: 30 },
  );
}, 240_000);

type Receipt = { number: number; receiptNumber: string; digest: string; attemptKey: string };

/** One call, one startup, and what ought to be true of them; `offset` is how far the clock has been set on. */
async function newPlay() {
  const { programmeId, people, demandOwner } = world;
  const managers = { programmeId, officerId: people.officer, approverId: people.approver };
  const call = await makeCall({ ...managers, opensIn: -day, closesIn: 60 * minute });
  const challenge = await makeChallenge({ callId: call.id, organisationId: demandOwner, authorId: people.demandOwner });
  const startup = await makeOrganisation("STARTUP");
  const owner = await makeMember(startup, "OWNER");
  const about = { callId: call.id, challengeId: challenge.id, organisationId: startup, authorId: owner };
  const { id } = await makeApplication(about);
  const [row] = await ownerSql<{ close: Date; number: string }>(
    `SELECT c."closesAt" AS close, o."registrationNumber" AS number FROM "Call" c, "Organisation" o WHERE c."id" = $1 AND o."id" = $2`,
    [call.id, startup],
  );
  if (!row) throw new Error("no call");

  let offset = 0;
  let texts = 0;
  let common = row.close.getTime();
  let own = common;
  let counting: number | null = null;
  const receipts: Receipt[] = [];
  const now = () => Date.now() + offset;
  const by = (userId: string) => contextOf(userId, offset);
  const isOpen = () => now() < Math.max(common, own);

  async function save(): Promise<void> {
    const [section] = await ownerSql<{ version: number }>(
      `SELECT "version" FROM "DraftSection" WHERE "applicationId" = $1 AND "sectionId" = 'proposal'`,
      [id],
    );
    const answers = { solution: `해결 방안 ${++texts}`, budget: "50000000" };
    const input = { applicationId: id, sectionId: "proposal", version: section?.version ?? 0, answers };
    expect((await saveSection(await by(owner), input)).ok).toBe(isOpen());
  }

  /** `again`: with the key of an earlier attempt, whatever was typed, withdrawn or closed since. */
  async function submit({ again, twice, which }: Step & { do: "submit" }): Promise<void> {
    const retried = again ? receipts[which % receipts.length] : undefined;
    const attemptKey = retried?.attemptKey ?? randomUUID();
    const context = await by(owner);
    const input = { applicationId: id, attemptKey, attested: "on" as const };
    const press = async () => submitApplication(context, { ...input, digest: await shownDigest(context.actor, id) });
    const results = await Promise.all(twice ? [press(), press()] : [press()]);
    for (const result of results) {
      expect(result.ok).toBe(retried !== undefined || isOpen());
      if (!result.ok) continue;
      const { number, receiptNumber, digest } = result.value;
      const receipt = { number, receiptNumber, digest, attemptKey };
      // A retry, and the second press of a double click, get what the first got.
      const first = receipts.find((earlier) => earlier.attemptKey === attemptKey);
      if (first) expect(receipt).toEqual(first);
      else receipts.push(receipt);
      if (!retried) counting = number;
    }
    expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, index) => index + 1));
  }

  async function withdraw(): Promise<void> {
    const result = await withdrawApplication(await by(owner), { applicationId: id });
    expect(result.ok).toBe(isOpen() && counting !== null);
    if (result.ok) counting = null;
  }

  /** An outage that ended just now. */
  async function outage({ minutes, released }: Step & { do: "outage" }): Promise<void> {
    const recoveredAt = new Date(now() - 1000);
    const measured = { startedAt: new Date(recoveredAt.getTime() - minutes * minute), recoveredAt };
    const moved = closeAfterOutage(new Date(common), measured);
    const input = { callId: call.id, ...measured, evidence: "감시 기록에 응답이 없었습니다." };
    expect((await recordIncident(await by(people.officer), input)).ok).toBe(moved !== undefined);
    if (!moved) return;
    const decision = decisionOn(await proposed("Incident"), released);
    expect((await decideIncident(await by(people.approver), decision)).ok).toBe(true);
    if (released) common = moved.getTime();
  }

  async function extend({ minutes, released }: Step & { do: "extend" }): Promise<void> {
    const until = new Date(now() + minutes * minute);
    const input = {
      callId: call.id,
      registrationNumber: row?.number ?? "",
      until,
      reason: "대표가 사고로 입원했습니다.",
    };
    const later = until.getTime() > Math.max(common, own);
    expect((await requestExtension(await by(people.officer), input)).ok).toBe(later);
    if (!later) return;
    const decision = decisionOn(await proposed("DeadlineExtension"), released);
    expect((await decideExtension(await by(people.approver), decision)).ok).toBe(true);
    if (released) own = until.getTime();
  }

  const decisionOn = (id: string, released: boolean) =>
    released
      ? { id, decision: "RELEASED" as const }
      : { id, decision: "REFUSED" as const, reason: "증빙이 모자랍니다. 다시 올려 주십시오." };

  async function proposed(table: "Incident" | "DeadlineExtension"): Promise<string> {
    const [found] = await ownerSql<{ id: string }>(
      `SELECT "id" FROM "${table}" WHERE "callId" = $1 AND "status" = 'PROPOSED'`,
      [call.id],
    );
    return found?.id ?? "";
  }

  return {
    act: (step: Step): Promise<void> | void => {
      if (step.do === "save") return save();
      if (step.do === "submit") return submit(step);
      if (step.do === "withdraw") return withdraw();
      if (step.do === "outage") return outage(step);
      if (step.do === "extend") return extend(step);
      offset += step.minutes * minute;
    },
    async check(): Promise<void> {
      const [state] = await ownerSql<{ number: number | null; versions: number }>(
        `SELECT v."number", (SELECT count(*)::int FROM "SubmittedVersion" s WHERE s."applicationId" = a."id") AS versions
           FROM "Application" a LEFT JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId" WHERE a."id" = $1`,
        [id],
      );
      expect(state).toEqual({ number: counting, versions: receipts.length });
      for (const { number, receiptNumber, digest } of receipts.slice(-3)) {
        const found = await findReceipt(visitorOf(receiptNumber), { number: receiptNumber, digest });
        const expected = number === counting ? "counts" : counting === null ? "withdrawn" : "superseded";
        expect(found).toMatchObject({
          ok: true,
          value: { genuine: true, state: expected, facts: { version: number } },
        });
      }
    },
  };
}

/** Counted by its own address, so that no limit is reached. */
function visitorOf(address: string) {
  const { origin, ...rest } = visitor();
  return { ...rest, origin: { ...origin, address } };
}
