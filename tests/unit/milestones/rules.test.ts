import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MilestoneStatus } from "@/lib/platform/db/generated/enums";
import { allows } from "@/lib/platform/workflow";
import { refusalToMove, wasReported } from "@/lib/milestones/rules/evidence";
import { historyOf, type HistoryFacts } from "@/lib/milestones/rules/history";
import { dayScale, monthsWithin, scheduleOf } from "@/lib/milestones/rules/schedule";
import { todosOf, type TurnFacts } from "@/lib/milestones/rules/turns";
import { milestoneWorkflow, type MilestoneVerb } from "@/lib/milestones/workflow";

const verbs = Object.keys(milestoneWorkflow) as MilestoneVerb[];

describe.each(Object.values(MilestoneStatus))("a milestone that is %s", (status) => {
  const legal: Record<MilestoneStatus, MilestoneVerb[]> = {
    PLANNED: ["report"],
    REPORTED: ["accept", "return"],
    RETURNED: ["report"],
    ACCEPTED: [],
  };
  it.each(verbs)("%s", (verb) => {
    expect(allows(milestoneWorkflow, verb, status)).toBe(legal[status].includes(verb));
  });
});

it("accepts nothing that was not reported, whatever the order of steps", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 40 }), (steps) => {
      let status: MilestoneStatus = "PLANNED";
      let reports = 0;
      let decisions = 0;
      for (const verb of steps) {
        if (!allows(milestoneWorkflow, verb, status)) continue;
        status = milestoneWorkflow[verb].to;
        if (verb === "report") reports++;
        else decisions++;
      }
      expect(reports - decisions).toBe(status === "REPORTED" ? 1 : 0);
    }),
  );
});

describe("evidence", () => {
  it("counts as shown from the report on, to the millisecond", () => {
    const reported = new Date("2026-12-01T00:00:00.000Z");
    expect(wasReported(new Date(reported.getTime()), reported)).toBe(true);
    expect(wasReported(new Date(reported.getTime() + 1), reported)).toBe(false);
    expect(wasReported(reported, null)).toBe(false);
  });

  it("moves only while the agreement runs", () => {
    expect(refusalToMove("ACTIVE")).toBeUndefined();
    expect(refusalToMove("TERMINATED")?.refusals[0]?.code).toBe("milestones.agreement_not_active");
  });
});

describe("whose turn it is", () => {
  const facts = (change: Partial<TurnFacts>): TurnFacts => ({
    status: "ACTIVE",
    signed: [],
    tranches: [],
    completing: false,
    milestones: [
      { position: 1, status: "PLANNED", dueOn: "2026-12-31" },
      { position: 2, status: "PLANNED", dueOn: "2027-02-26" },
    ],
    ...change,
  });
  const kinds = (change: Partial<TurnFacts>) =>
    todosOf(facts(change)).map(({ party, kind, position }) => `${party} ${kind} ${position ?? ""}`.trim());

  it("before the agreement runs", () => {
    expect(kinds({ status: "DRAFT" })).toEqual(["AGENCY offer_agreement"]);
    expect(kinds({ status: "OFFERED", signed: ["AGENCY"] })).toEqual([
      "STARTUP sign_agreement",
      "DEMAND_OWNER sign_agreement",
    ]);
    expect(kinds({ status: "TERMINATED" })).toEqual([]);
  });

  it("with milestones and money", () => {
    const tranche = { position: 1, conditions: [{ kind: "agreement_active" as const, met: true }] };
    expect(kinds({ tranches: [{ ...tranche, status: "PLANNED" }] })).toEqual([
      "AGENCY request_tranche 1",
      "STARTUP report_milestone 1",
    ]);
    expect(kinds({ tranches: [{ ...tranche, status: "REQUESTED" }] })[0]).toBe("AGENCY approve_tranche 1");
    expect(kinds({ tranches: [{ ...tranche, status: "APPROVED" }] })[0]).toBe("AGENCY pay_tranche 1");
    const waiting = {
      ...tranche,
      status: "PLANNED" as const,
      conditions: [{ kind: "agreement_active" as const, met: false }],
    };
    expect(kinds({ tranches: [waiting] })).toEqual(["STARTUP report_milestone 1"]);
  });

  it("with everything accepted and paid", () => {
    const conditions = [{ kind: "agreement_active" as const, met: true }];
    const done: Partial<TurnFacts> = {
      milestones: [{ position: 1, status: "ACCEPTED", dueOn: "2026-12-31" }],
      tranches: [{ position: 1, status: "PAID", conditions }],
    };
    expect(kinds(done)).toEqual(["AGENCY request_completion"]);
    expect(kinds({ ...done, completing: true })).toEqual(["AGENCY confirm_completion"]);
    expect(kinds({ ...done, status: "COMPLETED" })).toEqual([]);
    expect(kinds({ ...done, tranches: [{ position: 1, status: "APPROVED", conditions }] })).toEqual([
      "AGENCY pay_tranche 1",
    ]);
  });

  it("with a report that waits and one that was returned", () => {
    const milestones: TurnFacts["milestones"] = [
      { position: 1, status: "RETURNED", dueOn: "2026-12-31" },
      { position: 2, status: "REPORTED", dueOn: "2027-02-26" },
      { position: 3, status: "PLANNED", dueOn: "2027-04-30" },
    ];
    expect(kinds({ milestones })).toEqual([
      "DEMAND_OWNER decide_milestone 2",
      "STARTUP mend_milestone 1",
      "STARTUP report_milestone 3",
    ]);
  });
});

describe("the schedule", () => {
  const planned = { status: "PLANNED" as const, reportedOn: null };

  it("plans each milestone from the day after the one before", () => {
    const rows = scheduleOf("2026-12-01", [
      { position: 1, dueOn: "2026-12-31", ...planned },
      { position: 2, dueOn: "2027-02-26", ...planned },
    ], "2026-12-10"); // prettier-ignore
    expect(rows.map(({ plan }) => plan)).toEqual([
      { from: "2026-12-01", to: "2026-12-31" },
      { from: "2027-01-01", to: "2027-02-26" },
    ]);
    expect(rows.map(({ actual }) => actual)).toEqual([{ from: "2026-12-01", to: "2026-12-10", running: true }, null]);
  });

  it("counts late days up to the report, or up to today", () => {
    const at = (today: string, reportedOn: string | null) =>
      scheduleOf("2026-12-01", [{ position: 1, dueOn: "2026-12-31", status: "PLANNED", reportedOn }], today)[0]
        ?.lateDays;
    expect(at("2026-12-31", null)).toBe(0);
    expect(at("2027-01-01", null)).toBe(1);
    expect(at("2027-03-01", "2027-01-07")).toBe(7);
    expect(at("2026-11-01", null)).toBe(0);
  });

  it("draws days in order between both ends", () => {
    const x = dayScale("2026-12-01", "2027-06-30");
    expect([x("2026-12-01"), x("2027-06-30")]).toEqual([2, 98]);
    expect(x("2027-01-01")).toBeLessThan(x("2027-01-02"));
  });

  it("finds the months of a span over the turn of the year", () => {
    expect(monthsWithin("2026-11-20", "2027-02-01")).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(monthsWithin("2026-12-01", "2026-12-31")).toEqual(["2026-12-01"]);
  });
});

it("tells the history with the latest first", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 0, minute));
  const facts: HistoryFacts = {
    createdAt: at(0),
    offeredAt: at(1),
    activatedAt: at(3),
    endedAt: null,
    endReason: null,
    completedAt: null,
    signatures: [{ party: "STARTUP", signedAt: at(2) }, { party: "AGENCY", signedAt: at(3) }],
    tranches: [{ position: 1, requestedAt: at(4), approvedAt: null, paidAt: null, returned: null }],
    milestones: [{ position: 1, entries: [{ outcome: "REPORTED", text: "보고", at: at(5) }, { outcome: "RETURNED", text: "보완", at: at(6) }] }],
  }; // prettier-ignore
  expect(historyOf(facts).map(({ kind, note }) => [kind, note])).toEqual([
    ["milestone_returned", "보완"],
    ["milestone_reported", undefined],
    ["tranche_requested", undefined],
    ["activated", undefined],
    ["signed", undefined],
    ["signed", undefined],
    ["offered", undefined],
    ["prepared", undefined],
  ]);
});
