import net from "node:net";
import { codeOf } from "./stop";

/** True when a server on `host` could take the port now. */
export async function isPortFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return (await listenError(port, host)) === undefined;
}

/** A port of this machine that nobody uses now, chosen by the operating system. */
export function findFreePort(host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen({ port: 0, host }, () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Why a server could not listen on the port, if it could not: another program has it, or the user may not take it (below
 * 1024). It is also asked whether something answers: on some systems a narrower address can be taken beside a wider
 * one, and visitors would then reach the other program.
 */
export async function portProblem(port: number, host = "localhost"): Promise<"taken" | "forbidden" | undefined> {
  if (await answers(port)) return "taken";
  const code = await listenError(port, host);
  if (code === undefined) return undefined;
  return code === "EACCES" ? "forbidden" : "taken";
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "localhost", timeout: 1000 });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

/** The code of the error with which listening fails (`EADDRINUSE`, `EACCES`), or `undefined` when it works. */
function listenError(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", (error) => resolve(codeOf(error) ?? "unknown"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
