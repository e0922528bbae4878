/** `npm run bench -- NAME`: measures and prints one JSON line a figure. The one way to measure. */
import { generateClient } from "./lib/generate-client";
import { runCommand } from "./lib/run-command";
import { StopError } from "./lib/stop";

const benches: Record<string, () => Promise<void>> = {
  upload: async () => (await import("./bench/upload")).benchUpload(),
  http: async () => (await import("./bench/http")).benchHttp(),
  lists: async () => (await import("./bench/lists")).benchLists(),
};

await runCommand(async () => {
  const name = process.argv[2] ?? "";
  const bench = benches[name];
  if (!bench) throw new StopError(`Name a benchmark: npm run bench -- ${Object.keys(benches).join(" | ")}`);
  await generateClient();
  await bench();
});
