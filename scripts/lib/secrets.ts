import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { codeOf, messageOf, StopError } from "./stop";

/** What an installation without a given database makes for itself, once. All are base64 or hexadecimal text. */
export interface LocalSecrets {
  NEXTAUTH_SECRET: string;
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string;
  AUDIT_KEY: string;
  RECEIPT_KEY: string;
  /** Passwords of the embedded PostgreSQL's three roles. */
  POSTGRES_SUPERUSER_PASSWORD: string;
  POSTGRES_OWNER_PASSWORD: string;
  POSTGRES_APP_PASSWORD: string;
}

const makers: { [name in keyof LocalSecrets]: () => string } = {
  NEXTAUTH_SECRET: base64Key,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: base64Key,
  AUDIT_KEY: base64Key,
  RECEIPT_KEY: base64Key,
  POSTGRES_SUPERUSER_PASSWORD: urlSafePassword,
  POSTGRES_OWNER_PASSWORD: urlSafePassword,
  POSTGRES_APP_PASSWORD: urlSafePassword,
};

/** The secrets that a server with a given database must be handed by its environment. */
const requiredSecrets = ["NEXTAUTH_SECRET", "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "AUDIT_KEY", "RECEIPT_KEY"] as const;

/**
 * Reads `<home>/secrets.json`, adding what is missing. The file is readable by its owner only and never overwritten
 * as a whole: losing AUDIT_KEY would make the audit chain unverifiable. Throws {@link StopError} on a broken file.
 */
export function loadLocalSecrets(home: string): LocalSecrets {
  const file = path.join(home, "secrets.json");
  const known = readSecrets(file);
  const value = (name: keyof LocalSecrets) => known.get(name) ?? makers[name]();
  const secrets: LocalSecrets = {
    NEXTAUTH_SECRET: value("NEXTAUTH_SECRET"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: value("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY"),
    AUDIT_KEY: value("AUDIT_KEY"),
    RECEIPT_KEY: value("RECEIPT_KEY"),
    POSTGRES_SUPERUSER_PASSWORD: value("POSTGRES_SUPERUSER_PASSWORD"),
    POSTGRES_OWNER_PASSWORD: value("POSTGRES_OWNER_PASSWORD"),
    POSTGRES_APP_PASSWORD: value("POSTGRES_APP_PASSWORD"),
  };
  if (Object.keys(makers).some((name) => !known.has(name))) writeSecrets(file, secrets);
  return secrets;
}

/** The first secret that the environment lacks, or `undefined`. */
export function missingSecret(env: NodeJS.ProcessEnv): string | undefined {
  return requiredSecrets.find((name) => !env[name]);
}

function readSecrets(file: string): Map<string, string> {
  try {
    const parsed: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new Error("it is not an object");
    const entries = Object.entries(parsed).map(([name, value]): [string, string] => {
      if (typeof value !== "string" || value === "") throw new Error(`${name} is not a text`);
      return [name, value];
    });
    return new Map(entries);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return new Map();
    throw new StopError(
      `${file} cannot be used (${messageOf(error)}); restore it from a backup, or delete it together with the local database to begin anew.`,
    );
  }
}

function writeSecrets(file: string, secrets: LocalSecrets): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  // A crash between the two leaves either no file or a whole one.
  fs.renameSync(draft, file);
}

function base64Key(): string {
  return randomBytes(32).toString("base64");
}

function urlSafePassword(): string {
  return randomBytes(24).toString("hex");
}
