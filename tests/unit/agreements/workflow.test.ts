import { describe, expect, it } from "vitest";
import { agreementWorkflow } from "@/lib/agreements/workflow";
import { AgreementStatus } from "@/lib/platform/db/generated/enums";
import { allows } from "@/lib/platform/workflow";

/** Every status × verb, written out: the table is the rule. */
const legal: Record<string, string[]> = {
  DRAFT: ["revise", "offer"],
  OFFERED: ["recall", "sign", "activate", "decline"],
  ACTIVE: ["request_completion", "complete"],
  COMPLETED: [],
  TERMINATED: [],
};

describe.each(Object.values(AgreementStatus))("an agreement that is %s", (status) => {
  it.each(Object.keys(agreementWorkflow) as (keyof typeof agreementWorkflow)[])("%s", (verb) => {
    expect(allows(agreementWorkflow, verb, status)).toBe(legal[status]?.includes(verb));
  });
});

it("leads where it says", () => {
  expect(Object.fromEntries(Object.entries(agreementWorkflow).map(([verb, { to }]) => [verb, to]))).toEqual({
    revise: "DRAFT",
    offer: "OFFERED",
    recall: "DRAFT",
    sign: "OFFERED",
    activate: "ACTIVE",
    decline: "TERMINATED",
    request_completion: "ACTIVE",
    complete: "COMPLETED",
  });
});
