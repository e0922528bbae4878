import { expect, test } from "vitest";
import { serverProblem } from "@/scripts/lib/checks";

test.each([
  [{ version: 150000, encoding: "UTF8", name: "portal" }, undefined],
  [{ version: 180004, encoding: "UTF8", name: "portal" }, undefined],
  [
    { version: 149999, encoding: "UTF8", name: "portal" },
    /^The server is PostgreSQL 14 and the portal needs 15 or newer/,
  ],
  [{ version: 180004, encoding: "EUC_KR", name: "portal" }, /^The database portal is encoded in EUC_KR/],
])("%o is judged right", (facts, expected) => {
  const problem = serverProblem(facts);
  if (expected === undefined) expect(problem).toBeUndefined();
  else expect(problem).toMatch(expected);
});
