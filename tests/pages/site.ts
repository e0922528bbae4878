import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { encode } from "next-auth/jwt";
import { vi } from "vitest";
import { env } from "@/lib/platform/env";
import { write } from "../factories/people";

const root = path.resolve(import.meta.dirname, "../..");

/** The built site on a free port, over this test file's own database; `settings` on top of the environment. */
export async function startSite(settings: Record<string, string> = {}): Promise<{ origin: string; stop: () => void }> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const site = spawn(
    process.execPath,
    [path.join(root, "node_modules/next/dist/bin/next"), "start", "-p", String(port)],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", NEXTAUTH_URL: origin, DEMO: "1", ...settings },
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  await answering(origin, site);
  return { origin, stop: () => void site.kill("SIGTERM") };
}

/** The cookie of a signed-in person: a session row, named by a token under the configured secret, as sign-in makes it. */
export async function cookieOf(userId: string): Promise<string> {
  const session = await write((tx) =>
    tx.session.create({ data: { userId, idleMinutes: 30, endsAt: new Date(Date.now() + 3_600_000), device: "test" } }),
  );
  const token = await encode({ token: { sessionId: session.id }, secret: env().NEXTAUTH_SECRET });
  return `next-auth.session-token=${token}`;
}

/** The last status of a path for a cookie; redirects are not followed. */
export async function ask(
  origin: string,
  address: string,
  cookie?: string,
): Promise<{ status: number; location: string; body: string }> {
  const response = await fetch(`${origin}${address}`, { redirect: "manual", headers: cookie ? { cookie } : {} });
  return { status: response.status, location: response.headers.get("location") ?? "", body: await response.text() };
}

async function answering(origin: string, site: ChildProcess): Promise<void> {
  const answers = async () => {
    if (site.exitCode !== null) throw new Error(`the site ended with ${site.exitCode}; is there a build?`);
    if (!(await fetch(`${origin}/api/health`)).ok) throw new Error("the site does not answer");
  };
  await vi.waitFor(answers, { timeout: 60_000, interval: 100 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
