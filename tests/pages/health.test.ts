import { afterAll, beforeAll, expect, inject, it, vi } from "vitest";
import { withClient } from "@/scripts/lib/postgres/databases";
import { env } from "@/lib/platform/env";
import { startSite } from "./site";

let site: { origin: string; stop: () => void };
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

const health = async () => {
  const response = await fetch(`${site.origin}/api/health`);
  return { status: response.status, body: (await response.json()) as unknown };
};

it("answers 200 while the database answers, 503 while it does not, and 200 again after that", async () => {
  const up = { status: 200, body: { status: "ok", database: "ok" } };
  expect(await health()).toEqual(up);

  await letIn(false);
  expect(await health()).toEqual({ status: 503, body: { status: "unavailable", database: "unreachable" } });

  await letIn(true);
  await vi.waitFor(async () => expect(await health()).toEqual(up));
});

/** Opens this file's database, or closes it and ends whoever is connected, as a failing server does. */
function letIn(isOpen: boolean): Promise<void> {
  const name = new URL(env().DATABASE_URL).pathname.slice(1);
  return withClient(inject("testServer").superuserUrl, async (admin) => {
    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${isOpen}`);
    if (!isOpen) await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  });
}
