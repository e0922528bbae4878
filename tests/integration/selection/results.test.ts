import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { publishResults } from "@/lib/selection/commands/publish-results";
import { getOwnResult } from "@/lib/selection/queries/own-result";
import { getPublicResult, listPublicResults } from "@/lib/selection/queries/public-results";
import { makeApplication } from "../../factories/application";
import { codesOf, evaluateAll, makeAppointedPanel, makeScreenedWorld, valueOf } from "../../factories/evaluation";
import { contextOf, makeMember, makeOrganisation } from "../../factories/people";
import { countOf, propose, publishSelection, signOf } from "../../factories/selection";
import { type PersonOfWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let panel: { panelId: string; evaluators: string[] };

beforeEach(async () => {
  world = await makeScreenedWorld({ quota: 2, quotaPerChallenge: 1, reserveCount: 1 });
  panel = await makeAppointedPanel(world);
});

const as = (who: PersonOfWorld) => contextOf(world.people[who]);

describe("publishing", () => {
  it("is refused before the confirmation", async () => {
    await evaluateAll(world, panel.evaluators);
    valueOf(await propose(world));
    expect(codesOf(await publishResults(await as("approver"), await signOf(world)))).toEqual([
      "selection.not_in_state",
    ]);
    expect(await getPublicResult(world.call.code)).toBeUndefined();
    expect(await getOwnResult((await as("startupOwner")).actor, systemClock, world.application.id)).toBeUndefined();
  });

  it("shows the selected to everybody and nobody else, closes the panel and tells all it concerns", async () => {
    await publishSelection(world, panel.evaluators);
    const result = await getPublicResult(world.call.code);
    expect(result?.rows).toEqual([
      {
        challengeCode: world.challenge.code,
        challengeTitle: expect.anything(),
        startup: expect.objectContaining({ ko: "온결비전" }),
        owner: expect.anything(),
      },
    ]);
    expect(JSON.stringify(result)).not.toContain("누빛센서");
    expect((await listPublicResults(1)).rows[0]).toMatchObject({ callCode: world.call.code, selected: 1 });
    expect(await countOf("Panel", `"id" = $1 AND "status" = 'CLOSED'`, [panel.panelId])).toBe(1);
    const told = async (kind: string, who: PersonOfWorld) =>
      countOf("Notice", `"kind" = $1 AND "userId" = $2`, [kind, world.people[who]]);
    expect(await told("selection.result_published", "startupOwner")).toBe(1);
    expect(await told("selection.result_published", "otherStartupOwner")).toBe(1);
    expect(await told("selection.result_published", "startupViewer")).toBe(0);
    expect(await told("selection.partner_selected", "demandOwner")).toBe(1);
    expect(await told("selection.partner_selected", "otherDemandOwner")).toBe(0);
  });

  it("shows a startup its own result only, without names and without the other's points", async () => {
    await publishSelection(world, panel.evaluators);
    const own = await getOwnResult((await as("otherStartupOwner")).actor, systemClock, world.otherApplication.id);
    expect(own).toMatchObject({
      outcome: "RESERVE",
      reserveRank: 1,
      mean: { text: "70.0" },
      cutLine: null,
      cutLineHidden: true,
      difference: null,
      passMark: 60,
      selectedRange: null,
      eligible: 2,
    });
    expect(own?.criteria.map((criterion) => [criterion.mean, criterion.range, criterion.comments.length])).toEqual([
      ["27.0", null, 5],
      ["20.0", null, 5],
      ["15.0", null, 5],
      ["8.0", null, 5],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/온결비전|사람 \d|80\.0/);
    for (const who of ["startupOwner", "demandOwner", "evaluator", "officer", "administrator"] as const) {
      expect([who, await getOwnResult((await as(who)).actor, systemClock, world.otherApplication.id)]).toEqual([
        who,
        undefined,
      ]);
    }
  });
});

describe("the points of the selected ones", () => {
  const seen = async () => getOwnResult((await as("otherStartupOwner")).actor, systemClock, world.otherApplication.id);

  /** Another startup that was selected with this mean. */
  async function select(mean: number): Promise<void> {
    const organisationId = await makeOrganisation("STARTUP");
    const { id } = await makeApplication({
      callId: world.call.id,
      challengeId: world.challenge.id,
      organisationId,
      authorId: await makeMember(organisationId, "OWNER"),
      status: "ELIGIBLE",
    });
    await ownerSql(
      `INSERT INTO "Decision" ("id", "roundId", "applicationId", "outcome", "rank", "meanNumerator", "meanDenominator", "reasons", "breakdown", "award")
       SELECT gen_random_uuid(), "roundId", $1, 'SELECTED', 100 + $2::int, $2::int, 1, '[]', "breakdown", "award"
         FROM "Decision" WHERE "applicationId" = $3`,
      [id, mean, world.application.id],
    );
  }

  it("are shown from three on, when nobody can tell whose they are", async () => {
    await publishSelection(world, panel.evaluators);
    await select(90);
    expect(await seen()).toMatchObject({ cutLine: null, cutLineHidden: true, difference: null, selectedRange: null });
    await select(85);
    expect(await seen()).toMatchObject({
      cutLine: { text: "80.0" },
      cutLineHidden: false,
      difference: "−10.0",
      selectedRange: { low: 80, high: 90 },
    });
  });
});
