import { expect, test } from "vitest";
import { trackOf, type TrackFacts } from "@/lib/applications/rules/track";

const facts: TrackFacts = {
  status: "DRAFT",
  call: "ANNOUNCED",
  challenge: "PUBLISHED",
  phase: "OPEN",
  supplement: false,
  outcome: null,
  agreement: null,
};

test.each<[string, Partial<TrackFacts>, string, number, boolean]>([
  ["a draft of an open call", {}, "draft", 0, false],
  ["a draft after the close", { phase: "CLOSED" }, "missed", 0, true],
  ["a draft of a cancelled call", { call: "CANCELLED" }, "cancelled", 0, true],
  ["eligible in a cancelled call", { status: "ELIGIBLE", phase: "CLOSED", call: "CANCELLED" }, "cancelled", 2, true],
  ["taken back in a cancelled call", { status: "WITHDRAWN", call: "CANCELLED" }, "cancelled", 0, true],
  ["a draft for a withdrawn challenge", { challenge: "WITHDRAWN" }, "challenge_withdrawn", 0, true],
  [
    "eligible for a withdrawn challenge",
    { status: "ELIGIBLE", phase: "CLOSED", challenge: "WITHDRAWN" },
    "challenge_withdrawn",
    2,
    true,
  ],
  [
    "being screened for a withdrawn challenge",
    { status: "SUBMITTED", phase: "CLOSED", challenge: "WITHDRAWN" },
    "challenge_withdrawn",
    1,
    true,
  ],
  [
    "not eligible, whatever came of the challenge",
    { status: "INELIGIBLE", phase: "CLOSED", challenge: "WITHDRAWN" },
    "ineligible",
    1,
    true,
  ],
  [
    "decided before anything else is said",
    { status: "ELIGIBLE", phase: "CLOSED", challenge: "WITHDRAWN", outcome: "NOT_SELECTED" },
    "not_selected",
    3,
    true,
  ],
  ["a submission", { status: "SUBMITTED" }, "submitted", 0, false],
  ["a submission after the close", { status: "SUBMITTED", phase: "CLOSED" }, "screening", 1, false],
  ["asked for a supplement", { status: "SUBMITTED", phase: "CLOSED", supplement: true }, "supplement", 1, false],
  ["taken back", { status: "WITHDRAWN" }, "withdrawn", 0, false],
  ["taken back for good", { status: "WITHDRAWN", phase: "CLOSED" }, "withdrawn_for_good", 0, true],
  ["not eligible", { status: "INELIGIBLE", phase: "CLOSED" }, "ineligible", 1, true],
  ["eligible", { status: "ELIGIBLE", phase: "CLOSED" }, "evaluation", 2, false],
  ["selected", { status: "ELIGIBLE", phase: "CLOSED", outcome: "SELECTED" }, "selected", 4, false],
  [
    "selected, agreement being drafted",
    { status: "ELIGIBLE", outcome: "SELECTED", agreement: "DRAFT" },
    "selected",
    4,
    false,
  ],
  ["reserve", { status: "ELIGIBLE", outcome: "RESERVE" }, "reserve", 3, false],
  ["not selected", { status: "ELIGIBLE", outcome: "NOT_SELECTED" }, "not_selected", 3, true],
  ["offered", { status: "ELIGIBLE", outcome: "SELECTED", agreement: "OFFERED" }, "offered", 4, false],
  ["running", { status: "ELIGIBLE", outcome: "SELECTED", agreement: "ACTIVE" }, "running", 5, false],
  ["completed", { status: "ELIGIBLE", outcome: "SELECTED", agreement: "COMPLETED" }, "completed", 5, true],
  ["terminated", { status: "ELIGIBLE", outcome: "SELECTED", agreement: "TERMINATED" }, "terminated", 5, true],
])("%s", (_, given, state, at, over) => {
  expect(trackOf({ ...facts, ...given })).toEqual({ state, at, over });
});
