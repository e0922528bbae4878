import { StopError } from "../lib/stop";
import { multiplyLists, type Size } from "./lists-data";
import { getter, type Client } from "./load";
import { median, report } from "./report";
import { signIn, startBenchSites } from "./site";

const small: Size = { challenges: 100, applications: 100 };
const large: Size = { challenges: 10_000, applications: 100_000 };

const rounds = 25;
const warmUps = 5;

/** How much longer a list may take when it is a hundred or a thousand times as long (issue 3). */
const mostRatio = 1.3;

type Case = { name: string; as?: string; path: (origin: string, cookie?: string) => Promise<string> };

const at = (path: string) => async () => path;

const cases: Case[] = [
  { name: "challenges", path: at("/challenges") },
  { name: "challenges, filtered", path: at("/challenges?field=ai&state=open&sort=deadline") },
  { name: "challenges, searched", path: at("/challenges?q=%EB%B0%B0%ED%84%B0%EB%A6%AC") },
  { name: "challenges, by initials", path: at("/challenges?q=%E3%85%82%E3%85%8C%E3%84%B9") },
  { name: "challenges, page 3", path: at("/challenges?page=3") },
  { name: "calls", path: at("/calls") },
  {
    name: "a manager's applications",
    as: "officer",
    path: (origin, cookie) => closedCall(origin, cookie, "/applications"),
  },
  { name: "a manager's challenges", as: "officer", path: at("/manage/challenges?filter=all") },
  { name: "a manager's calls", as: "officer", path: at("/manage/calls") },
  { name: "a startup's home", as: "owner.onkyeol", path: at("/startup") },
  { name: "a startup's applications", as: "owner.onkyeol", path: at("/startup/applications") },
  { name: "the audit trail", as: "auditor", path: at("/audit") },
];

/**
 * The time of each list over 10,000 challenges and 100,000 applications against the same over 100 of each: whole pages,
 * asked for in turns, the medians compared. Fails where one is above the limit.
 */
export async function benchLists(): Promise<void> {
  const sizes = [small, large];
  const sites = await startBenchSites(sizes.map((size) => (ownerUrl) => multiplyLists(ownerUrl, size)));
  try {
    const slow: string[] = [];
    for (const one of cases) {
      const times = await measure(await Promise.all(sites.servers.map(({ origin }) => clientOf(one, origin))));
      const [few = 0, many = 0] = times.map(median);
      report(
        "lists",
        { case: `${one.name}, 10,000 and 100,000`, value: many, unit: "ms" },
        { case: `${one.name}, 100 and 100`, value: few, unit: "ms" },
      );
      if (many > few * mostRatio) slow.push(one.name);
    }
    if (slow.length > 0) throw new StopError(`Above ${mostRatio} times: ${slow.join("; ")}`);
  } finally {
    await sites.stop();
  }
}

async function clientOf({ as, path }: Case, origin: string): Promise<Client> {
  const cookie = as === undefined ? undefined : await signIn(origin, `${as}@demo.example`);
  return getter(`${origin}${await path(origin, cookie)}`, cookie);
}

/** Milliseconds of each client's requests, one after the other and in turns, so that what else the machine does falls on all. */
async function measure(clients: readonly Client[]): Promise<number[][]> {
  const times: number[][] = clients.map(() => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, client] of clients.entries()) {
      const begun = performance.now();
      await client();
      if (round >= 0) times[index]?.push(performance.now() - begun);
    }
  }
  return times;
}

/** The page of the call under evaluation, found as a manager finds it. */
async function closedCall(origin: string, cookie: string | undefined, page: string): Promise<string> {
  const html = await (await fetch(`${origin}/manage/calls`, { headers: { cookie: cookie ?? "" } })).text();
  const links = [...new Set([...html.matchAll(/\/manage\/calls\/[0-9a-f-]{36}/g)].map(([link]) => link))];
  for (const link of links) {
    const call = await (await fetch(`${origin}${link}`, { headers: { cookie: cookie ?? "" } })).text();
    if (/\b\d{2}S\b/.test(call)) return `${link}${page}`;
  }
  throw new StopError("The demonstration has no call under evaluation.");
}
