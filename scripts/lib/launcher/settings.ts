import { missingSecret } from "../secrets";
import { StopError } from "../stop";

/** What the environment decides about a start. */
export interface Settings {
  port: number;
  /** The name to listen on; `undefined` is every address of the machine. */
  host: string | undefined;
  origin: string;
  demo: boolean;
  /** The given database; `undefined` means the embedded one. */
  given: { url: string; ownerUrl: string | undefined } | undefined;
}

/** Reads the settings of a start. Throws {@link StopError} naming the variable that is missing or wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = readPort(env.PORT);
  const given = readGivenDatabase(env);
  const demo = readDemo(env, given !== undefined);
  // A demonstration has published passwords, so without being told otherwise it is not offered to the network.
  const host = env.HOST || (given === undefined ? "localhost" : undefined);
  return { port, host, origin: env.NEXTAUTH_URL || `http://localhost:${port}`, demo, given };
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 3000;
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StopError(`PORT=${value} is not a port; set it to a number from 1 to 65535.`);
}

function readGivenDatabase(env: NodeJS.ProcessEnv): Settings["given"] {
  if (!env.DATABASE_URL) {
    if (!env.DATABASE_OWNER_URL) return undefined;
    throw new StopError(
      "DATABASE_OWNER_URL is set without DATABASE_URL; set DATABASE_URL to the application's own role too.",
    );
  }
  const missing = missingSecret(env) ?? (env.NEXTAUTH_URL ? undefined : "NEXTAUTH_URL");
  if (missing !== undefined) {
    throw new StopError(
      `${missing} is not set, and with DATABASE_URL nothing is made up; .env.example says what it is and how to make one.`,
    );
  }
  for (const name of ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "AUDIT_KEY", "RECEIPT_KEY"] as const) {
    if (Buffer.from(env[name] ?? "", "base64").length === 32) continue;
    throw new StopError(`${name} is not 32 bytes in base64; make one with: openssl rand -base64 32.`);
  }
  return { url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL || undefined };
}

function readDemo(env: NodeJS.ProcessEnv, isGiven: boolean): boolean {
  const official = env.OFFICIAL === "1";
  if (official && env.DEMO === "1") {
    throw new StopError("DEMO=1 and OFFICIAL=1 exclude each other; unset one of them.");
  }
  if (env.DEMO !== undefined && env.DEMO !== "") return env.DEMO === "1";
  return !isGiven && !official;
}
