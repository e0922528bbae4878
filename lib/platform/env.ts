import { z } from "zod";
import { contactShape, contactVariables } from "./contact";

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const key32 = z.string().refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64");
const minutes = (standard: number) => z.coerce.number().int().min(1).default(standard);

const schema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    /** The public origin, e.g. https://challenge.example.kr: links in mails, origin checks, hreflang. */
    NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
    NEXTAUTH_SECRET: z.string().min(32),
    /** Keys the digests of the audit trail. Losing it makes old digests unprovable. */
    AUDIT_KEY: key32,
    /** Signs receipts (Ed25519). A new one may be set at any time: the public halves of old ones stay in the database. */
    RECEIPT_KEY: key32,
    DEMO: flag,
    OFFICIAL: flag,
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("portal@localhost"),
    /** Where files are kept; with S3_BUCKET only where they are while they come in. */
    STORAGE_DIR: z.string().default(".local/files"),
    S3_BUCKET: z.string().optional(),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().default("ap-northeast-2"),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    S3_PATH_STYLE: flag,
    /** Where clamd listens, which looks at every file for malware: a host with CLAMD_PORT, or a socket of this machine. */
    CLAMD_HOST: z.string().optional(),
    CLAMD_PORT: z.coerce.number().int().min(1).max(65_535).default(3310),
    CLAMD_SOCKET: z.string().optional(),
    /** Whether others than the one who uploaded it may open a file that nobody has scanned; default: not with a scanner. */
    UNSCANNED_FILES: z.enum(["pass", "block"]).optional(),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    /** Set where a reverse proxy in front of us overwrites X-Forwarded-For; otherwise that header is not believed. */
    TRUST_PROXY: flag,
    /** 1 closes the site: every page and handler but the health check says that it is being worked on. */
    MAINTENANCE: flag,
    ...contactShape,
    SESSION_IDLE_MINUTES_STAFF: minutes(30),
    SESSION_IDLE_MINUTES: minutes(120),
    SESSION_ABSOLUTE_MINUTES: minutes(720),
  })
  .refine((env) => !(env.DEMO && env.OFFICIAL), { path: ["DEMO"], error: "DEMO=1 and OFFICIAL=1 exclude each other" })
  .superRefine((env, context) => {
    // An official site must not show examples as if they were its own.
    const missing = env.OFFICIAL ? contactVariables.filter((name) => env[name] === undefined) : [];
    for (const name of missing)
      context.addIssue({ code: "custom", path: [name], message: "an official site needs it" });
    // Silence would mean either malware on an evaluator's desk or a desk on which no file opens.
    if (env.OFFICIAL && !env.CLAMD_HOST && !env.CLAMD_SOCKET && env.UNSCANNED_FILES === undefined)
      context.addIssue({
        code: "custom",
        path: ["UNSCANNED_FILES"],
        message: "an official site needs CLAMD_HOST or CLAMD_SOCKET, or says here what becomes of unscanned files",
      });
    for (const name of env.S3_BUCKET ? s3Keys.filter((key) => env[key] === undefined) : [])
      context.addIssue({ code: "custom", path: [name], message: "S3_BUCKET needs it" });
  })
  .transform((env) => ({ ...env, S3: s3Of(env), CLAMD: clamdOf(env) }));

type ClamdVariables = { CLAMD_HOST?: string; CLAMD_PORT: number; CLAMD_SOCKET?: string };

/** Where the scanner listens; undefined where there is none. */
function clamdOf(set: ClamdVariables): { path: string } | { host: string; port: number } | undefined {
  if (set.CLAMD_SOCKET) return { path: set.CLAMD_SOCKET };
  return set.CLAMD_HOST ? { host: set.CLAMD_HOST, port: set.CLAMD_PORT } : undefined;
}

const s3Keys = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

type S3Variables = Record<"S3_REGION", string> &
  Partial<Record<"S3_BUCKET" | "S3_ENDPOINT" | (typeof s3Keys)[number], string>> & { S3_PATH_STYLE: boolean };

/** The bucket where files are kept; undefined where they are kept on the local disk. */
function s3Of(set: S3Variables) {
  if (!set.S3_BUCKET || !set.S3_ACCESS_KEY_ID || !set.S3_SECRET_ACCESS_KEY) return undefined;
  return {
    bucket: set.S3_BUCKET,
    endpoint: set.S3_ENDPOINT,
    region: set.S3_REGION,
    accessKeyId: set.S3_ACCESS_KEY_ID,
    secretAccessKey: set.S3_SECRET_ACCESS_KEY,
    pathStyle: set.S3_PATH_STYLE,
  };
}

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The configuration, checked once. Throws an error that names each missing or wrong variable and never its value. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** The same of any environment; the start asks before anything runs. Empty strings count as unset, as in most shells. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not usable. ${problems.join("; ")}`);
}
