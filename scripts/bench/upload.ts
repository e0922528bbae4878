import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../lib/paths";
import { findFreePort } from "../lib/ports";
import { withClient } from "../lib/postgres/databases";
import { exitOf, startNode } from "../lib/processes";
import { StopError } from "../lib/stop";
import { getter, load, loadDuring, type Client } from "./load";
import { memoryOf } from "./memory";
import { report } from "./report";
import { signIn, startBenchSite, type Site } from "./site";

const MB = 1024 ** 2;
const parallel = 10;
const pieceBytes = 8 * MB;
const fileBytes = 50 * MB;
/** Megabytes by which the server may grow, and how much slower other requests may become. */
const growthLimit = 150;
const slowerLimit = 2;

/**
 * Ten uploads of 50 MB at once, as the browser sends them, attached and judged: how much the server's memory grows, and
 * how much slower pages become meanwhile. Beside it a bare Node server that only writes the same bytes to disk. Ends with
 * 1 where a limit is missed.
 */
export async function benchUpload(): Promise<void> {
  const site = await startBenchSite();
  try {
    const { milestoneId, cookie } = await place(site);
    const file = document();
    const others = await otherRequests(site.origin, cookie);
    const send = (count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => upload(site.origin, cookie, milestoneId, file, index)));
    console.error("warming up");
    await load(others, 3);
    await send(3);
    const idle = await load(others, 10);
    console.error("ten uploads");
    const memory = memoryOf(site.pid);
    const begun = performance.now();
    const busy = await loadDuring(others, send(parallel));
    const seconds = (performance.now() - begun) / 1000;
    const growth = memory.growth();
    console.error("the same bytes to a bare server");
    const bare = await bareServer(file);
    const rate = (elapsed: number) => (parallel * fileBytes) / MB / elapsed;
    report(
      "upload",
      { case: "portal", value: growth, unit: "MB grown" },
      { case: "bare stream to disk", value: bare.growth, unit: "MB grown" },
    );
    report(
      "upload",
      { case: "portal", value: rate(seconds), unit: "MB/s" },
      { case: "bare stream to disk", value: rate(bare.seconds), unit: "MB/s" },
    );
    report(
      "upload",
      { case: "other requests during uploads", value: busy.p95, unit: "ms p95" },
      { case: "other requests when idle", value: idle.p95, unit: "ms p95" },
    );
    if (growth >= growthLimit || busy.p95 > slowerLimit * idle.p95) process.exitCode = 1;
  } finally {
    await site.stop();
  }
}

/** A milestone of the demonstration that takes evidence, and the cookie of its startup's owner. */
async function place(site: Site): Promise<{ milestoneId: string; cookie: string }> {
  const { rows } = await withClient(site.ownerUrl, (client) =>
    client.query<{ id: string; email: string }>(
      `SELECT m."id", u."email" FROM "Milestone" m JOIN "Agreement" g ON g."id" = m."agreementId"
         JOIN "Application" a ON a."id" = g."applicationId"
         JOIN "Membership" s ON s."organisationId" = a."organisationId" AND s."role" = 'OWNER' AND s."endedAt" IS NULL
         JOIN "User" u ON u."id" = s."userId"
        WHERE g."status" = 'ACTIVE' AND m."status" IN ('PLANNED', 'RETURNED') LIMIT 1`,
    ),
  );
  const [found] = rows;
  if (!found) throw new StopError("The demonstration has no milestone that takes evidence.");
  return { milestoneId: found.id, cookie: await signIn(site.origin, found.email) };
}

/** Pages as people open them while others upload; one client each. */
async function otherRequests(origin: string, cookie: string): Promise<Client[]> {
  return [getter(`${origin}/challenges`), getter(`${origin}/startup`, cookie)];
}

/** A PDF of the full size that does not pack. */
const document = (): Buffer<ArrayBuffer> => {
  const head = Buffer.from("%PDF-1.7\n");
  const end = Buffer.from("\n%%EOF\n");
  return Buffer.concat([head, randomBytes(fileBytes - head.length - end.length), end]);
};

/** As tus-js-client does it: announced, sent in pieces, finished. */
async function upload(
  origin: string,
  cookie: string,
  milestoneId: string,
  file: Buffer<ArrayBuffer>,
  index: number,
): Promise<void> {
  const metadata = {
    target: "milestone_evidence",
    subject: JSON.stringify({ milestoneId }),
    name: `evidence-${index}.pdf`,
    modified: "0",
    attested: "1",
  };
  const headers = { cookie, origin };
  const begun = await expectStatus(201, `${origin}/api/uploads`, {
    method: "POST",
    headers: { ...headers, "Upload-Length": String(file.length), "Upload-Metadata": metadataOf(metadata) },
  });
  const address = origin + (begun.headers.get("location") ?? "");
  for (let offset = 0; offset < file.length; offset += pieceBytes) {
    await expectStatus(204, address, {
      method: "PATCH",
      headers: { ...headers, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
      body: file.subarray(offset, offset + pieceBytes),
    });
  }
  await expectStatus(201, address, { method: "POST", headers });
}

async function expectStatus(status: number, url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const body = await response.text();
  if (response.status !== status) throw new Error(`${init.method} ${url} answered ${response.status}: ${body}`);
  return response;
}

const metadataOf = (metadata: Record<string, string>): string =>
  Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");

/** The least that a server can do with the same bytes. */
async function bareServer(file: Buffer<ArrayBuffer>): Promise<{ growth: number; seconds: number }> {
  const port = await findFreePort();
  const folder = path.join(root, ".local", "bench", "bare");
  fs.mkdirSync(folder, { recursive: true });
  const child = startNode([path.join(root, "scripts", "bench", "bare-server.mjs"), String(port), folder], process.env);
  try {
    const url = `http://127.0.0.1:${port}/`;
    const send = (index: number) =>
      expectStatus(201, url + index, {
        method: "PUT",
        body: file,
      });
    for (let attempt = 0; attempt < 100 && !(await fetch(url).catch(() => undefined)); attempt += 1) await pause(50);
    await send(0);
    const memory = memoryOf(child.pid ?? 0);
    const begun = performance.now();
    await Promise.all(Array.from({ length: parallel }, (_, index) => send(index)));
    return { seconds: (performance.now() - begun) / 1000, growth: memory.growth() };
  } finally {
    child.kill("SIGTERM");
    await exitOf(child);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
