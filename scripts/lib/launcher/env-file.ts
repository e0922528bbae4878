import fs from "node:fs";
import path from "node:path";
import { root } from "../paths";

/** Reads `.env` of the checkout, if any; what the environment says already stays. Tests do without it. */
export function loadEnvFile(): void {
  const file = path.join(root, ".env");
  if (process.env.PORTAL_IGNORE_ENV_FILE !== "1" && fs.existsSync(file)) process.loadEnvFile(file);
}
