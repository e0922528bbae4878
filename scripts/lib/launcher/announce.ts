import type { Settings } from "./settings";

/** Prints where the site is and, in a demonstration, who can sign in. */
export async function announce(settings: Settings): Promise<void> {
  console.log(`\n  The portal is ready:  ${settings.origin}\n`);
  if (settings.demo) {
    // Read only here: a real installation never loads the scenario.
    const { accountLines } = await import("../account-lines");
    for (const line of accountLines()) console.log(`  ${line}`);
  }
  console.log("\n  Ctrl-C stops it; the data stay.\n");
}
