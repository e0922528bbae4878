import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conditionsOf,
  moneyOf,
  refusalsToPay,
  refusalsToRequest,
  type PlannedPart,
  type ProjectMilestone,
} from "@/lib/funding/rules";
import { trancheWorkflow, type TrancheVerb } from "@/lib/funding/workflow";
import { TrancheStatus } from "@/lib/platform/db/generated/enums";
import { allows } from "@/lib/platform/workflow";

const verbs = Object.keys(trancheWorkflow) as TrancheVerb[];

describe.each(Object.values(TrancheStatus))("a tranche that is %s", (status) => {
  const legal: Record<TrancheStatus, TrancheVerb[]> = {
    PLANNED: ["request"],
    REQUESTED: ["approve", "return"],
    APPROVED: ["pay"],
    PAID: [],
  };
  it.each(verbs)("%s", (verb) => {
    expect(allows(trancheWorkflow, verb, status)).toBe(legal[status].includes(verb));
  });
});

describe("sequences of steps", () => {
  const step = fc.record({ at: fc.nat({ max: 4 }), verb: fc.constantFrom(...verbs) });

  it("keep paid ≤ approved ≤ award, and never pay what was not requested and approved", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 1_000_000_000n }), { minLength: 1, maxLength: 5 }),
        fc.array(step, { maxLength: 60 }),
        (amounts, steps) => {
          const tranches = amounts.map((amount) => ({
            amount,
            status: "PLANNED" as TrancheStatus,
            past: [] as string[],
          }));
          const award = moneyOf(tranches).award;
          for (const { at, verb } of steps) {
            const tranche = tranches[at % tranches.length];
            if (!tranche || !allows(trancheWorkflow, verb, tranche.status)) continue;
            tranche.status = trancheWorkflow[verb].to;
            tranche.past.push(verb);
            const money = moneyOf(tranches);
            expect(money.award).toBe(award);
            expect(money.paid).toBeLessThanOrEqual(money.approved);
            expect(money.approved + money.requested).toBeLessThanOrEqual(award);
          }
          for (const { status, past } of tranches) {
            if (status === "PAID") expect(past.slice(-3)).toEqual(["request", "approve", "pay"]);
          }
        },
      ),
    );
  });
});

describe("the conditions of a tranche", () => {
  const milestones = (...accepted: number[]): ProjectMilestone[] =>
    (["TASK", "MID_TERM_CHECK", "FINAL_EVALUATION"] as const).map((kind, index) => ({
      position: index + 1,
      kind,
      status: accepted.includes(index + 1) ? "ACCEPTED" : "PLANNED",
    }));
  const plan = (...paid: number[]): PlannedPart[] =>
    (["ADVANCE", "INTERIM", "BALANCE"] as const).map((kind, index) => ({
      position: index + 1,
      kind,
      status: paid.includes(index + 1) ? "PAID" : "PLANNED",
    }));
  const at = (position: number, paid: number[] = [], accepted: number[] = []) => {
    const tranches = plan(...paid);
    const tranche = tranches[position - 1];
    if (!tranche) throw new Error("no such tranche");
    return conditionsOf(tranche, "ACTIVE", tranches, milestones(...accepted));
  };

  it("of the first is the agreement alone", () => {
    expect(at(1)).toEqual([{ kind: "agreement_active", met: true }]);
    expect(conditionsOf({ position: 1, kind: "ADVANCE", status: "PLANNED" }, "OFFERED", plan(), milestones())).toEqual([
      { kind: "agreement_active", met: false },
    ]);
  });

  it("of an interim reach to its mid-term check, of the balance to the end", () => {
    expect(refusalsToRequest(at(2, [1], [1]))?.refusals).toEqual([
      { code: "funding.milestone_accepted", params: { position: 2 } },
    ]);
    expect(refusalsToRequest(at(2, [1], [1, 2]))).toBeUndefined();
    expect(refusalsToRequest(at(3, [1], [1, 2, 3]))?.refusals).toEqual([
      { code: "funding.earlier_paid", params: { position: 2 } },
    ]);
    expect(refusalsToRequest(at(3, [1, 2], [1, 2]))?.refusals).toHaveLength(1);
    expect(refusalsToRequest(at(3, [1, 2], [1, 2, 3]))).toBeUndefined();
  });

  it("of an interim without a check share the milestones out", () => {
    const tasks = milestones().map((milestone) => ({ ...milestone, kind: "TASK" as const }));
    const tranche = plan()[1];
    const conditions = tranche ? conditionsOf(tranche, "ACTIVE", plan(), tasks) : [];
    expect(conditions.filter(({ kind }) => kind === "milestone_accepted")).toHaveLength(1);
  });
});

describe("the day of a payment", () => {
  it.each([
    ["2026-11-20", undefined],
    ["2026-11-25", undefined],
    ["2026-11-19", "funding.paid_before_approval"],
    ["2026-11-26", "funding.paid_in_future"],
  ])("%s", (day, code) => {
    expect(refusalsToPay(day, "2026-11-20", "2026-11-25")?.refusals[0]?.code).toBe(code);
  });
});
