import { StopError } from "./stop";

/** Runs a command line's work: a {@link StopError} ends it with its one sentence, anything else with a trace. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StopError) console.error(`\n✗ ${error.message}\n`);
    else console.error(error);
    process.exitCode = 1;
  }
}
