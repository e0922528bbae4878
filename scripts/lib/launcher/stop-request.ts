import { onOrphaned } from "../../orphaned.mjs";

/**
 * Calls back when the launcher is to stop: Ctrl-C, a signal, a closed terminal, or when whoever started it was killed.
 * A second Ctrl-C ends this process at once; the next start takes over what then remains.
 */
export function onStopRequest(callback: () => void): void {
  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    callback();
  };
  process.on("SIGINT", () => {
    if (asked) process.exit(130);
    ask();
  });
  process.on("SIGTERM", ask);
  process.on("SIGHUP", ask);
  process.once("disconnect", ask);
  onOrphaned(ask);
}
