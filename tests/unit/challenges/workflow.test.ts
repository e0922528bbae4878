import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { challengeWorkflow, editable, turnOf, type ChallengeVerb } from "@/lib/challenges/workflow";
import { allows } from "@/lib/platform/workflow";

const statuses = ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "PUBLISHED", "WITHDRAWN"] as const;
type Status = (typeof statuses)[number];

const legal: Record<ChallengeVerb, Status[]> = {
  submit: ["DRAFT", "RETURNED"],
  return: ["SUBMITTED", "APPROVED"],
  approve: ["SUBMITTED"],
  publish: ["APPROVED"],
  correct: ["PUBLISHED"],
  withdraw: ["DRAFT", "SUBMITTED", "RETURNED", "APPROVED", "PUBLISHED"],
};
const verbs = Object.keys(legal) as ChallengeVerb[];

describe("the workflow of a challenge", () => {
  it.each(verbs.flatMap((verb) => statuses.map((status) => [verb, status, legal[verb].includes(status)] as const)))(
    "%s in %s: %s",
    (verb, status, expected) => {
      expect(allows(challengeWorkflow, verb, status)).toBe(expected);
    },
  );

  it("lets the owner write exactly where it is the owner's turn", () => {
    expect(statuses.filter((status) => editable.includes(status))).toEqual(
      statuses.filter((status) => turnOf[status] === "owner"),
    );
  });

  it("publishes nothing that was not approved just before", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 40 }), (path) => {
        let status: Status = "DRAFT";
        let last: ChallengeVerb | undefined;
        for (const verb of path) {
          if (!allows(challengeWorkflow, verb, status)) continue;
          if (verb === "publish") expect(last).toBe("approve");
          status = challengeWorkflow[verb].to;
          last = verb;
        }
      }),
    );
  });
});
