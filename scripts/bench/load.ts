import { percentile } from "./report";

/** One request; throws where the answer is not the expected one. */
export type Client = () => Promise<void>;

export type Load = { perSecond: number; p95: number };

/** All clients at once, each one request after the other, for so many seconds. Latencies in milliseconds. */
export async function load(clients: readonly Client[], seconds: number): Promise<Load> {
  const end = performance.now() + seconds * 1000;
  return loadWhile(clients, () => performance.now() < end);
}

/** The same for as long as some other work goes on. */
export async function loadDuring(clients: readonly Client[], work: Promise<unknown>): Promise<Load> {
  let isOver = false;
  const watched = work.finally(() => (isOver = true));
  const [measured] = await Promise.all([loadWhile(clients, () => !isOver), watched]);
  return measured;
}

async function loadWhile(clients: readonly Client[], goesOn: () => boolean): Promise<Load> {
  const latencies: number[] = [];
  const begun = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      while (goesOn()) {
        const start = performance.now();
        await client();
        latencies.push(performance.now() - start);
      }
    }),
  );
  const elapsed = (performance.now() - begun) / 1000;
  return { perSecond: latencies.length / elapsed, p95: percentile(latencies, 0.95) };
}

/** A client that gets an address and reads the whole answer. */
export function getter(url: string, cookie?: string): Client {
  const headers: Record<string, string> = cookie ? { cookie } : {};
  return async () => {
    const response = await fetch(url, { headers, redirect: "manual" });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  };
}
