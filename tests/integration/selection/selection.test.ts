import { beforeEach, describe, expect, it } from "vitest";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { systemClock } from "@/lib/platform/clock";
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { confirmSelection } from "@/lib/selection/commands/confirm-selection";
import { proposeSelection } from "@/lib/selection/commands/propose-selection";
import { publishResults } from "@/lib/selection/commands/publish-results";
import { returnSelection } from "@/lib/selection/commands/return-selection";
import { readDecisions } from "@/lib/selection/queries/decisions";
import { getOwnResult } from "@/lib/selection/queries/own-result";
import { getSelectionPage } from "@/lib/selection/queries/selection-page";
import { decisionsDigest } from "@/lib/selection/rules/proof";
import {
  codesOf,
  evaluateAll,
  makeAppointedPanel,
  makeScreenedWorld,
  panelVersion,
  valueOf,
} from "../../factories/evaluation";
import { contextOf, grant, join, makeCapable, write } from "../../factories/people";
import { countOf, minutes, propose, publishSelection, roundOf, signOf } from "../../factories/selection";
import { makeWorld, type PersonOfWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let panel: { panelId: string; evaluators: string[] };

beforeEach(async () => {
  world = await makeScreenedWorld({ quota: 2, quotaPerChallenge: 1, reserveCount: 1 });
  panel = await makeAppointedPanel(world);
});

const as = (who: PersonOfWorld) => contextOf(world.people[who]);
const pageFor = async (who: PersonOfWorld) => getSelectionPage((await as(who)).actor, systemClock, world.call.id, 1);

describe("proposing", () => {
  it("says what is missing, and shows no points before everything is in", async () => {
    await evaluateAll(world, panel.evaluators.slice(0, 4));
    const refusal = await propose(world);
    expect(refusal.ok ? [] : refusal.refusals).toEqual([{ code: "selection.evaluations_open", params: { count: 2 } }]);
    expect(await pageFor("officer")).toMatchObject({ rows: [], spreads: [], missing: [{ count: 2 }] });
    expect(await countOf("SelectionRound", `"callId" = $1`, [world.call.id])).toBe(0);
  });

  it("keeps decisions with exact means, breakdown, reasons and award, and tells the approver", async () => {
    await evaluateAll(world, panel.evaluators);
    expect((await pageFor("officer"))?.provisional).toBe(true);
    expect(valueOf(await propose(world)).selected).toBe(1);
    const decisions = await ownerSql(
      `SELECT "outcome", "rank", "reserveRank", "meanNumerator", "meanDenominator", "award" FROM "Decision" WHERE "roundId" = $1 ORDER BY "rank"`,
      [(await roundOf(world)).id],
    );
    // Totals 78…82 and 68…72; the highest and the lowest evaluator are dropped.
    expect(decisions).toEqual([
      {
        outcome: "SELECTED",
        rank: 1,
        reserveRank: null,
        meanNumerator: "240",
        meanDenominator: "3",
        award: "60000000",
      },
      { outcome: "RESERVE", rank: 2, reserveRank: 1, meanNumerator: "210", meanDenominator: "3", award: null },
    ]);
    const page = await pageFor("approver");
    expect(page?.rows.map((row) => [row.mean, row.criteria])).toEqual([
      ["80.0", ["32.0", "25.0", "15.0", "8.0"]],
      ["70.0", ["27.0", "20.0", "15.0", "8.0"]],
    ]);
    expect(page?.rows[1]?.reasons[0]).toMatchObject({ code: "challenge_full", params: { quota: 1 } });
    expect(page?.totals).toEqual({ selected: 1, reserves: 1, ranked: 2, award: "60000000", cutLine: "80.0" });
    expect(await countOf("Notice", `"kind" = 'selection.proposed' AND "userId" = $1`, [world.people.approver])).toBe(1);
    expect(
      await countOf("AuditEvent", `"name" = 'selection_proposed' AND "subjectId" = $1`, [(await roundOf(world)).id]),
    ).toBe(1);
  });

  it("happens once when two officers press at the same moment", async () => {
    await evaluateAll(world, panel.evaluators);
    const second = await contextOf(await makeCapable("OFFICER", world.programmeId));
    const results = await Promise.all([propose(world), proposeSelection(second, { callId: world.call.id, minutes })]);
    expect(results.map(codesOf).flat().sort()).toEqual(["ok", "selection.not_in_state"]);
    expect(await countOf("Decision", `"roundId" = $1`, [(await roundOf(world)).id])).toBe(2);
  });

  it("closes the panel to changes until it is sent back", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    const officer = await as("officer");
    const userId = await makeCapable("EVALUATOR");
    const add = async () =>
      assignMember(officer, { panelId: panel.panelId, version: await panelVersion(panel.panelId), userId });
    expect(codesOf(await add())).toEqual(["evaluation.round_exists"]);
    valueOf(
      await returnSelection(await as("approver"), {
        ...(await signOf(world)),
        reason: "한 위원의 의견이 점수와 맞지 않습니다.",
      }),
    );
    expect(codesOf(await add())).toEqual(["ok"]);
    const refusal = await propose(world, (await roundOf(world)).version);
    expect(codesOf(refusal)).toEqual(["selection.evaluations_open"]);
  });

  it("is done again after it was sent back, from the version that was sent back", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    valueOf(
      await returnSelection(await as("approver"), {
        ...(await signOf(world)),
        reason: "회의록에 동점 처리를 적어 주십시오.",
      }),
    );
    const { version } = await roundOf(world);
    expect(codesOf(await propose(world, version - 1))).toEqual(["common.stale"]);
    valueOf(await propose(world, version));
    expect(await roundOf(world)).toMatchObject({ status: "PROPOSED" });
  });
});

describe("confirming", () => {
  it("is another person's: who proposed is refused, and the attempt recorded", async () => {
    await evaluateAll(world, panel.evaluators);
    await grant(world.people.officer, "APPROVER", world.programmeId);
    valueOf(await propose(world));
    expect(codesOf(await confirmSelection(await as("officer"), await signOf(world)))).toEqual([
      "selection.own_proposal",
    ]);
    expect(
      await countOf("AuditEvent", `"name" = 'selection_confirm_refused' AND "subjectId" = $1`, [
        (await roundOf(world)).id,
      ]),
    ).toBe(1);
    await expect(
      ownerSql(`UPDATE "SelectionRound" SET "status" = 'CONFIRMED', "confirmedById" = "proposedById" WHERE "id" = $1`, [
        (await roundOf(world)).id,
      ]),
    ).rejects.toThrow(/by_two/);
  });

  it("happens once when two approvers press at the same moment, and never beside a return", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    const signed = await signOf(world);
    const second = await contextOf(await makeCapable("APPROVER", world.programmeId));
    const results = await Promise.all([
      confirmSelection(await as("approver"), signed),
      returnSelection(second, { ...signed, reason: "회의록에 동점 처리를 적어 주십시오." }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("a manager whose organisation takes part in the call", () => {
  const barred = ["applications.takes_part"];

  it.each(["startup", "otherStartup", "demandOwner"] as const)("decides nothing in it: %s", async (organisation) => {
    await evaluateAll(world, panel.evaluators);
    const officer = await makeCapable("OFFICER", world.programmeId);
    const approver = await makeCapable("APPROVER", world.programmeId);
    for (const userId of [officer, approver]) await join(userId, world[organisation], "VIEWER");
    const partial = { officer: await contextOf(officer), approver: await contextOf(approver) };
    const seen = async () => getSelectionPage(partial.officer.actor, systemClock, world.call.id, 1);

    expect(await seen()).toBeUndefined();
    expect(codesOf(await proposeSelection(partial.officer, { callId: world.call.id, minutes }))).toEqual(barred);
    valueOf(await propose(world));
    const reason = "회의록에 동점 처리를 적어 주십시오. 나머지는 좋습니다.";
    expect(codesOf(await returnSelection(partial.approver, { ...(await signOf(world)), reason }))).toEqual(barred);
    expect(codesOf(await confirmSelection(partial.approver, await signOf(world)))).toEqual(barred);
    expect(
      await ownerSql(
        `SELECT e."name", d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
          WHERE e."subjectId" = $1 AND e."name" LIKE 'selection_%_refused' ORDER BY e."id"`,
        [(await roundOf(world)).id],
      ),
    ).toEqual([
      { name: "selection_return_refused", after: { reasons: barred } },
      { name: "selection_confirm_refused", after: { reasons: barred } },
    ]);
    valueOf(await confirmSelection(await as("approver"), await signOf(world)));
    for (const context of Object.values(partial)) {
      expect(codesOf(await publishResults(context, await signOf(world)))).toEqual(barred);
    }
    valueOf(await publishResults(await as("officer"), await signOf(world)));
    expect(await seen()).toBeUndefined();
  });
});

describe("what the trail says of a proposal", () => {
  const trail = async () =>
    ownerSql<{ after: { callId: string; decisions: string } }>(
      `SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."name" = 'selection_proposed' AND e."subjectId" = $1`,
      [(await roundOf(world)).id],
    );

  it("proves its decisions without telling any of them", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    const [event] = await trail();
    expect(Object.keys(event?.after ?? {}).sort()).toEqual(["callId", "decisions"]);
    const kept = await write(async (tx) => readDecisions(tx, (await roundOf(world)).id));
    expect(event?.after.decisions).toBe(decisionsDigest(kept));
    await ownerSql(`UPDATE "Decision" SET "meanNumerator" = "meanNumerator" + 1 WHERE "applicationId" = $1`, [
      world.application.id,
    ]);
    const changed = await write(async (tx) => readDecisions(tx, (await roundOf(world)).id));
    expect(decisionsDigest(changed)).not.toBe(event?.after.decisions);
  });
});

describe("a call whose ground falls away", () => {
  const steps = {
    propose: () => propose(world),
    confirm: async () => confirmSelection(await as("approver"), await signOf(world)),
    publish: async () => publishResults(await as("officer"), await signOf(world)),
  };

  it.each(["propose", "confirm", "publish"] as const)("refuses to %s once the call is cancelled", async (last) => {
    await evaluateAll(world, panel.evaluators);
    if (last !== "propose") valueOf(await steps.propose());
    if (last === "publish") valueOf(await steps.confirm());
    const reason = "예산이 줄어 이번 공고를 취소합니다. 다음 공고에서 다시 뵙겠습니다.";
    valueOf(await cancelCall(await as("approver"), { callId: world.call.id, version: 0, reason }));
    const before = await roundOf(world);
    expect(codesOf(await steps[last]())).toEqual(["selection.call_cancelled"]);
    expect(await roundOf(world)).toEqual(before);
  });

  it("selects nobody for a challenge that was withdrawn, also after the proposal", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    await ownerSql(`UPDATE "Challenge" SET "status" = 'WITHDRAWN' WHERE "id" = $1`, [world.challenge.id]);
    expect(codesOf(await confirmSelection(await as("approver"), await signOf(world)))).toEqual([
      "selection.challenge_withdrawn",
    ]);
    const { id, version } = await roundOf(world);
    const reason = "철회된 과제를 빼고 순위를 다시 정해 주십시오. 나머지는 그대로입니다.";
    valueOf(await returnSelection(await as("approver"), { roundId: id, version, reason }));
    expect(valueOf(await propose(world, version + 1)).selected).toBe(0);
    valueOf(await confirmSelection(await as("approver"), await signOf(world)));
    valueOf(await publishResults(await as("officer"), await signOf(world)));
    expect(await getOwnResult((await as("startupOwner")).actor, systemClock, world.application.id)).toMatchObject({
      outcome: "NOT_SELECTED",
      rank: null,
      mean: null,
      reasons: [{ code: "challenge_withdrawn" }],
    });
  });
});

describe("the deliberation page", () => {
  it("tells before the close nothing of how many have applied, and neither does a refusal", async () => {
    world = await makeWorld();
    const nothing = [{ code: "selection.panel_missing" }, { code: "selection.nothing_to_rank" }];
    expect(await pageFor("officer")).toMatchObject({
      progress: { eligible: 0, unscreened: 0 },
      missing: nothing,
    });
    expect(await propose(world)).toEqual({ ok: false, refusals: nothing });
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(await pageFor("officer")).toMatchObject({ progress: { unscreened: 2 } });
  });

  it("is for the programme's managers; auditors after publication", async () => {
    const seen = async (who: PersonOfWorld) => [who, (await pageFor(who)) !== undefined];
    const outsiders = ["otherOfficer", "administrator", "evaluator", "startupOwner", "demandOwner"] as const;
    for (const who of [...outsiders, "auditor"] as const) expect(await seen(who)).toEqual([who, false]);
    await publishSelection(world, panel.evaluators);
    for (const who of outsiders) expect(await seen(who)).toEqual([who, false]);
    for (const who of ["officer", "approver", "auditor"] as const) expect(await seen(who)).toEqual([who, true]);
  });
});
