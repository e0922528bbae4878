import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applicationWorkflow,
  countingStatuses,
  writableStatuses,
  type ApplicationVerb,
} from "@/lib/applications/workflow";
import { allows } from "@/lib/platform/workflow";
import type { ApplicationStatus } from "@/lib/platform/db/generated/enums";

const statuses: ApplicationStatus[] = ["DRAFT", "SUBMITTED", "WITHDRAWN", "ELIGIBLE", "INELIGIBLE"];
const legal: Record<ApplicationVerb, ApplicationStatus[]> = {
  submit: ["DRAFT", "SUBMITTED", "WITHDRAWN"],
  withdraw: ["SUBMITTED"],
  pass: ["SUBMITTED", "INELIGIBLE"],
  fail: ["SUBMITTED", "ELIGIBLE"],
};
const verbs: ApplicationVerb[] = ["submit", "withdraw", "pass", "fail"];

describe("every status and verb", () => {
  const pairs = verbs.flatMap((verb) => statuses.map((status) => [verb, status] as const));
  test.each(pairs)("%s from %s", (verb, status) => {
    expect(allows(applicationWorkflow, verb, status)).toBe(legal[verb].includes(status));
  });
});

test("no sequence of legal verbs reaches a screened state without a submission, or leaves a version uncounted", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (sequence) => {
      let status: ApplicationStatus = "DRAFT";
      let counts = false;
      for (const verb of sequence) {
        if (!allows(applicationWorkflow, verb, status)) continue;
        status = applicationWorkflow[verb].to;
        if (verb === "submit") counts = true;
        if (verb === "withdraw") counts = false;
        expect(countingStatuses.includes(status)).toBe(counts);
      }
    }),
  );
});

test("drafts are writable until screened", () => {
  expect(writableStatuses).toEqual(["DRAFT", "SUBMITTED", "WITHDRAWN"]);
});
