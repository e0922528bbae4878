import { beforeAll, describe, expect, it } from "vitest";
import { matrix } from "../../access";
import { everyone, type CommandRow, type Who } from "../../access/types";
import { contextOf, visitor } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";

type Open = Extract<CommandRow, { attempt: unknown }>;
type Verdict = "allowed" | "forbidden" | "hidden";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const rows = matrix.commands.filter((row): row is Open => "attempt" in row);

describe.each(rows)("$command", (row) => {
  // Those who are refused come first: what the allowed ones change must not decide about the others.
  const order = everyone.toSorted(
    (a, b) => Number(expected(row, a) === "allowed") - Number(expected(row, b) === "allowed"),
  );

  it.each(order.map((who) => ({ who, verdict: expected(row, who) })))("$who: $verdict", async ({ who, verdict }) => {
    const context = who === "visitor" ? visitor() : await contextOf(world.people[who]);
    const result = await row.attempt(context, world);
    const codes = result.ok ? [] : result.refusals.map((refusal) => refusal.code);
    const seen = codes.includes("common.not_found")
      ? "hidden"
      : codes.includes("common.forbidden")
        ? "forbidden"
        : "allowed";
    expect(seen).toBe(verdict);
  });
});

function expected(row: Open, who: Who): Verdict {
  if (row.allowed.includes(who)) return "allowed";
  return row.hidden === "others" || row.hidden?.includes(who) ? "hidden" : "forbidden";
}
