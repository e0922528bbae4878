// `npm run verify`: every check and every test, on a clean clone too. README, "Two commands".
import { runEntry } from "./bootstrap.mjs";

// Whatever happens, the last line is the count.
if (!(await runEntry("lib/verify/main.ts"))) console.log("0 passed, 1 failed");
