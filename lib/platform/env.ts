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
    DEMO: flag,
    OFFICIAL: flag,
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("portal@localhost"),
    STORAGE_DIR: z.string().default(".local/files"),
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
  });

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
