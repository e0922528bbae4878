import net from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { findFreePort, isPortFree, portProblem } from "@/scripts/lib/ports";

async function occupy(host: string): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("a free port is free and not taken", async () => {
  const port = await findFreePort();
  expect(await isPortFree(port)).toBe(true);
  expect(await portProblem(port)).toBeUndefined();
});

test.each(["127.0.0.1", "0.0.0.0"])("a port that another program holds on %s is taken", async (host) => {
  const port = await occupy(host);
  expect(await portProblem(port)).toBe("taken");
});
