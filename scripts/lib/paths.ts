import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: the folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * The folder of everything an installation keeps on this machine (database, secrets, uploads, process records):
 * `PORTAL_HOME`, else `.local` in the checkout. A relative path counts from the checkout.
 */
export function homeFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(root, env.PORTAL_HOME ?? ".local");
}
