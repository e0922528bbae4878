import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createConnection } from "node:net";
import { vi } from "vitest";

/** What every scanner takes for a virus, harmless by agreement (eicar.org); in two parts, or it would take this file too. */
export const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI", "CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** A real clamd on a port, with one signature; resolves once it answers. */
export async function startClamd(program: string, port: number): Promise<{ stop: () => Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "clamd-"));
  fs.chmodSync(folder, 0o755);
  const signature = `Eicar-Signature:0:*:${Buffer.from(eicar).toString("hex")}\n`;
  fs.writeFileSync(path.join(folder, "test.ndb"), signature, { mode: 0o644 });
  const settings = { DatabaseDirectory: folder, TCPSocket: port, TCPAddr: "127.0.0.1", Foreground: "yes" };
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  fs.writeFileSync(path.join(folder, "clamd.conf"), lines.join(""));
  const child = spawn(program, ["--config-file", path.join(folder, "clamd.conf")], { stdio: "ignore" });
  await vi.waitFor(() => ping(child, port), { timeout: 30_000, interval: 50 });
  return {
    async stop() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ping(child: ChildProcess, port: number): Promise<void> {
  if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`);
  await new Promise<void>((resolve, reject) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.on("error", reject);
    socket.on("connect", () => socket.write("zPING\0"));
    socket.on("data", () => {
      socket.destroy();
      resolve();
    });
  });
}
