// `npm run app`: everything from a clean clone to a served site. README, "Two commands".
import { runEntry } from "./bootstrap.mjs";

await runEntry("lib/launcher/main.ts");
