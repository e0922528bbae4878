import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allows } from "@/lib/platform/workflow";
import { callWorkflow, type CallVerb } from "@/lib/programmes/workflow";

const statuses = ["DRAFT", "PROPOSED", "ANNOUNCED", "CANCELLED"] as const;
type Status = (typeof statuses)[number];

const legal: Record<CallVerb, Status[]> = {
  edit: ["DRAFT"],
  propose: ["DRAFT"],
  send_back: ["PROPOSED"],
  announce: ["PROPOSED"],
  amend: ["ANNOUNCED"],
  cancel: ["DRAFT", "PROPOSED", "ANNOUNCED"],
};
const verbs = Object.keys(legal) as CallVerb[];

describe("the workflow of a call", () => {
  it.each(verbs.flatMap((verb) => statuses.map((status) => [verb, status, legal[verb].includes(status)] as const)))(
    "%s in %s: %s",
    (verb, status, expected) => {
      expect(allows(callWorkflow, verb, status)).toBe(expected);
    },
  );

  it("never makes an announced call anything but cancelled, whatever is amended, and a cancelled one nothing more", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (path) => {
        let status: Status = "DRAFT";
        for (const verb of path) {
          if (!allows(callWorkflow, verb, status)) continue;
          const next: Status = callWorkflow[verb].to;
          if (status === "ANNOUNCED") expect(next).toBe(verb === "amend" ? "ANNOUNCED" : "CANCELLED");
          expect(status).not.toBe("CANCELLED");
          status = next;
        }
      }),
    );
  });
});
