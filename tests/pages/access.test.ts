import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matrix } from "../access";
import { everyone, type Answer, type PageRow, type Who } from "../access/types";
import { makeWorld, type World } from "../factories/world";
import { ask, cookieOf, startSite } from "./site";

let world: World;
let site: { origin: string; stop: () => void };
const cookies = new Map<Who, string>();

beforeAll(async () => {
  world = await makeWorld();
  site = await startSite();
  for (const who of everyone) if (who !== "visitor") cookies.set(who, await cookieOf(world.people[who]));
}, 120_000);
afterAll(() => site.stop());

const rows: PageRow[] = [...matrix.pages, ...matrix.handlers.filter((row) => row.methods.includes("GET"))];

describe.each(rows)("$page", (row) => {
  it.each(everyone.map((who) => ({ who, answer: expected(row, who) })))("$who: $answer", async ({ who, answer }) => {
    const seen = await ask(site.origin, await addressOf(row, world), cookies.get(who));
    expect(seen.body).not.toMatch(/\bat [\w.]+ \(.*:\d+:\d+\)/);
    expect(simple(seen)).toBe(answer);
  });
});

function expected(row: PageRow, who: Who): Answer {
  if (row.allowed === "everyone") return 200;
  if (who === "visitor") return row.page.startsWith("api/") ? (row.visitor ?? 404) : (row.visitor ?? "sign-in");
  if (row.allowed === "signed-in" || row.allowed.includes(who)) return 200;
  return row.otherwise ?? 404;
}

/** A redirect inside the portal counts as a page unless it leads to sign in. */
function simple({ status, location }: { status: number; location: string }): number | string {
  if (status < 300 || status >= 400) return status;
  return /\/sign-in(\?|$)/.test(location) ? "sign-in" : 200;
}

async function addressOf(row: PageRow, of: World): Promise<string> {
  if (row.path) return row.path(of);
  return `/${row.page.replace("[locale]", "").replace(/\(\w+\)/g, "")}`.replace(/\/{2,}/g, "/");
}
