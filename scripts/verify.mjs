// `npm run verify`: every check and every test, on a clean clone too. README, "Two commands".
import { runEntry } from "./bootstrap.mjs";

await runEntry("lib/verify/main.ts");
