import { getter, load, type Client } from "./load";
import { median, report, type Figure } from "./report";
import { signIn, startBenchSite } from "./site";

const clients = 8;
const rounds = 3;
const seconds = 6;

type Case = { name: string; clients: Client[] };

/**
 * Requests per second and p95 of the pages that everyone opens and of a draft save, against a bare static page, a bare
 * dynamic page and a bare handler of the same build. The cases take turns, and the median of the rounds counts.
 */
export async function benchHttp(): Promise<void> {
  const site = await startBenchSite();
  try {
    const baselines = bareCases(site.origin);
    const cases = await portalCases(site.origin);
    const all = [...baselines, ...cases];
    for (const one of all) await load(one.clients, 1.5);
    const measured = new Map<string, { perSecond: number[]; p95: number[] }>(
      all.map((one) => [one.name, { perSecond: [], p95: [] }]),
    );
    for (let round = 0; round < rounds; round += 1) {
      for (const one of all) {
        console.error(`round ${round + 1} of ${rounds}: ${one.name}`);
        const result = await load(one.clients, seconds);
        measured.get(one.name)?.perSecond.push(result.perSecond);
        measured.get(one.name)?.p95.push(result.p95);
      }
    }
    const figure = (name: string, unit: "requests/s" | "ms p95"): Figure => {
      const results = measured.get(name);
      return { case: name, unit, value: median((unit === "requests/s" ? results?.perSecond : results?.p95) ?? []) };
    };
    for (const unit of ["requests/s", "ms p95"] as const) {
      for (const one of cases)
        for (const bare of baselines) report("http", figure(one.name, unit), figure(bare.name, unit));
    }
  } finally {
    await site.stop();
  }
}

const same = (name: string, client: Client): Case => ({ name, clients: Array.from({ length: clients }, () => client) });

/** By the address under which proxy.ts does not see them (next.config.ts). */
const bareCases = (origin: string): Case[] => [
  same("bare static page", getter(`${origin}/api/uploads/bench/static`)),
  same("bare dynamic page", getter(`${origin}/api/uploads/bench/dynamic`)),
  same("bare route handler", getter(`${origin}/api/uploads/bench/handler`)),
];

async function portalCases(origin: string): Promise<Case[]> {
  const list = await (await fetch(`${origin}/challenges`)).text();
  const challenge = /href="(\/challenges\/[0-9A-Z-]+)"/.exec(list)?.[1];
  if (!challenge) throw new Error("the public list shows no challenge");
  const cookie = await signIn(origin, "owner.onkyeol@demo.example");
  return [
    same("public list", getter(`${origin}/challenges`)),
    same("a challenge's page", getter(`${origin}${challenge}`)),
    same("signed-in home", getter(`${origin}/startup`, cookie)),
    { name: "draft save", clients: await draftSavers(origin) },
  ];
}

/** Eight people's worth of typing: each client saves its own section of a draft, one version after the other. */
async function draftSavers(origin: string): Promise<Client[]> {
  const savers: Client[] = [];
  for (const startup of ["onkyeol", "yunseul"]) {
    const cookie = await signIn(origin, `owner.${startup}@demo.example`);
    const home = await (await fetch(`${origin}/startup/applications`, { headers: { cookie } })).text();
    const application = await draftIn(origin, cookie, home);
    for (const section of ["company", "proposal", "plan", "consents"]) {
      savers.push(saver(`${origin}/api/applications/${application}/sections/${section}`, origin, cookie, section));
    }
  }
  return savers;
}

/** The first of the listed applications that can still be edited. */
async function draftIn(origin: string, cookie: string, html: string): Promise<string> {
  const ids = [
    ...new Set([...html.matchAll(/\/startup\/applications\/([0-9a-f-]{36})/g)].map((match) => match[1] ?? "")),
  ];
  for (const id of ids) {
    const page = await fetch(`${origin}/startup/applications/${id}`, { headers: { cookie }, redirect: "manual" });
    if (page.status === 200 && (await page.text()).includes("textarea")) return id;
  }
  throw new Error("the demonstration has no draft to save");
}

const textField: Record<string, string> = { company: "main_product", proposal: "title", plan: "schedule" };

function saver(url: string, origin: string, cookie: string, section: string): Client {
  let version = 0;
  let count = 0;
  return async () => {
    count += 1;
    const field = textField[section];
    const answers = field ? { [field]: `진단 소프트웨어 ${count}` } : { privacy: count % 2 === 0 };
    const response = await fetch(url, {
      method: "PUT",
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify({ version, answers }),
    });
    const body = (await response.json()) as { version?: number; theirs?: { version: number } };
    if (response.status !== 200 && response.status !== 409) throw new Error(`a save answered ${response.status}`);
    version = body.version ?? body.theirs?.version ?? version;
  };
}
