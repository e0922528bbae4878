/**
 * Empties the folder named by PORTAL_HOME after ending what still runs from it, so that browser tests begin with fresh
 * demo data. Only folders inside `.local` can be emptied, never `.local` itself.
 */
import fs from "node:fs";
import path from "node:path";
import { Records } from "./lib/launcher/records";
import { homeFolder, root } from "./lib/paths";
import { stopServer } from "./lib/postgres/server";
import { runCommand } from "./lib/run-command";
import { StopError } from "./lib/stop";

await runCommand(async () => {
  const home = homeFolder();
  const inside = path.relative(path.join(root, ".local"), home);
  if (inside === "" || inside.startsWith("..") || path.isAbsolute(inside)) {
    throw new StopError(`PORTAL_HOME=${home} is not a folder inside .local; only such a folder is emptied.`);
  }
  await new Records(home, "").takeOver();
  stopServer(home);
  removeFarData(home);
  fs.rmSync(home, { recursive: true, force: true });
});

/** Data that root had to keep elsewhere, where the server's user can reach them. */
function removeFarData(home: string): void {
  const note = path.join(home, "pg", "location");
  if (fs.existsSync(note)) fs.rmSync(fs.readFileSync(note, "utf8").trim(), { recursive: true, force: true });
}
