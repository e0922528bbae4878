// Runs one of the portal's own scripts against the database that `npm run app` uses: `node scripts/run.mjs audit-verify`.
import { runEntry } from "./bootstrap.mjs";

await runEntry("lib/launcher/run-script.ts");
