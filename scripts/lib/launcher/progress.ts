let total = 0;
let done = 0;

/** Says how many steps follow, for the counter before each. */
export function expectSteps(count: number): void {
  total = count;
  done = 0;
}

/**
 * Runs one step of a start and prints it with its number and duration. `work` returns a word about its outcome
 * ("2 applied") or nothing.
 */
export async function step(title: string, work: () => Promise<string | void>): Promise<void> {
  done += 1;
  const label = `[${done}/${total}] ${title}`;
  const begun = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`${label} …`);
  // Without a terminal nothing can be rewritten; a slow step still announces itself.
  const notice = setTimeout(() => {
    if (!process.stdout.isTTY) console.log(`${label} …`);
  }, 1500);
  try {
    const outcome = await work();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
    console.log(`${label}: ${outcome ?? "done"} (${seconds} s)`);
  } catch (error) {
    if (process.stdout.isTTY) process.stdout.write("\n");
    throw error;
  } finally {
    clearTimeout(notice);
  }
}
