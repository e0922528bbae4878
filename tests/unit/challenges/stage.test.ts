import { describe, expect, it } from "vitest";
import { stageOf, type StageFacts } from "@/lib/challenges/rules/stage";

const opensAt = new Date("2026-11-01T00:00:00Z");
const closesAt = new Date("2026-11-20T07:00:00Z");
const before = (moment: Date) => new Date(moment.getTime() - 1);
const call = (facts: Partial<StageFacts> = {}): StageFacts => ({
  opensAt,
  closesAt,
  round: null,
  unscreened: 0,
  eligible: 3,
  panels: 1,
  evaluationsOpen: 0,
  ...facts,
});

describe("where a call stands", () => {
  it("goes by its dates until the close", () => {
    expect(stageOf(call(), before(opensAt))).toBe("upcoming");
    expect(stageOf(call(), opensAt)).toBe("accepting");
    expect(stageOf(call({ unscreened: 2 }), before(closesAt))).toBe("accepting");
  });

  it.each([
    ["screening", { unscreened: 1, panels: 0 }],
    ["appointing", { panels: 0 }],
    ["evaluating", { evaluationsOpen: 1 }],
    ["deliberating", {}],
    ["deliberating", { round: "RETURNED" }],
    ["confirming", { round: "PROPOSED" }],
    ["publishing", { round: "CONFIRMED" }],
    // Nobody applied, or nobody was eligible: what remains is to say so.
    ["deliberating", { eligible: 0, panels: 0 }],
  ] satisfies [string, Partial<StageFacts>][])("is %s from the close on with %o", (stage, facts) => {
    expect(stageOf(call(facts), closesAt)).toBe(stage);
  });
});
