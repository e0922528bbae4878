import path from "node:path";
import { root } from "../paths";
import { type LocalSecrets, loadLocalSecrets } from "../secrets";
import type { Database } from "./database";
import type { Settings } from "./settings";

/**
 * The secrets of a start without a given database. The key of the server actions is compiled into the build, so it
 * belongs to the checkout and not to the home: every home can then share one build.
 */
export function localSecretsOf(home: string): LocalSecrets {
  const shared = loadLocalSecrets(path.join(root, ".local"));
  const own = loadLocalSecrets(home);
  return { ...own, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: shared.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
}

/**
 * The environment of the site, the worker and the seed. The owner's URL is not in it: the application could otherwise
 * get round every guard that its role is under.
 */
export function appEnv(settings: Settings, home: string, database: Database): NodeJS.ProcessEnv {
  const env = process.env;
  const secrets = database.embedded?.secrets;
  return {
    ...env,
    DATABASE_URL: database.urls.app,
    // Empty, not absent: Next would read an absent one from .env.
    DATABASE_OWNER_URL: "",
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || secrets?.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets?.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    AUDIT_KEY: env.AUDIT_KEY || secrets?.AUDIT_KEY,
    RECEIPT_KEY: env.RECEIPT_KEY || secrets?.RECEIPT_KEY,
    STORAGE_DIR: env.STORAGE_DIR || path.join(home, "files"),
    DEMO: settings.demo ? "1" : "0",
    PORT: String(settings.port),
  };
}
