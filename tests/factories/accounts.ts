import { randomUUID } from "node:crypto";
import type { AccountTokenKind } from "@/lib/platform/db/generated/enums";
import { hashPassword } from "@/lib/platform/password";
import { ownerSql } from "../support/database";
import { write } from "./people";

/** Nothing that a list or a rule would refuse. */
export const goodPassword = "seven paper boats on a river";

export const newEmail = (): string => `person-${randomUUID()}@example.org`;

/** A confirmed account with a password and the required consents. */
export async function makeAccount(
  overrides: {
    email?: string;
    name?: string;
    password?: string;
    locale?: string;
    status?: "ACTIVE" | "UNCONFIRMED";
  } = {},
): Promise<{ id: string; email: string }> {
  const { email = newEmail(), name = "한가람", password = goodPassword, locale = "ko", status = "ACTIVE" } = overrides;
  const passwordHash = await hashPassword(password);
  const confirmedAt = status === "ACTIVE" ? new Date() : null;
  return write((tx) =>
    tx.user.create({
      data: {
        email,
        name,
        locale,
        status,
        confirmedAt,
        passwordHash,
        consents: {
          create: (["TERMS", "PRIVACY"] as const).map((kind) => ({ kind, granted: true, textVersion: "test" })),
        },
      },
      select: { id: true, email: true },
    }),
  );
}

/** A living session of a person; returns its id. */
export async function openSession(userId: string, idleMinutes = 120): Promise<string> {
  const endsAt = new Date(Date.now() + 3_600_000);
  const session = await write((tx) => tx.session.create({ data: { userId, idleMinutes, endsAt, device: "Chrome" } }));
  return session.id;
}

type MailRow = { kind: string; locale: string; params: Record<string, string | number> };

/** The mails to an address, the oldest first. */
export const mailsTo = (email: string): Promise<MailRow[]> =>
  ownerSql<MailRow>(`SELECT "kind", "locale", "params" FROM "Mail" WHERE "to" = $1 ORDER BY "createdAt", "id"`, [
    email,
  ]);

/** The secret in the link of the newest mail to an address. */
export async function tokenMailedTo(email: string): Promise<string> {
  const href = String((await mailsTo(email)).at(-1)?.params.href);
  return new URL(href, "http://portal.invalid").searchParams.get("token") ?? "";
}

/** How many links of a kind could still be used by a person. */
export async function unusedLinks(userId: string, kind: AccountTokenKind): Promise<number> {
  return write((tx) => tx.accountToken.count({ where: { userId, kind, usedAt: null } }));
}

/** Names of the audit events about a person, the oldest first. */
export async function eventsAbout(userId: string): Promise<string[]> {
  const rows = await ownerSql<{ name: string }>(
    `SELECT "name" FROM "AuditEvent" WHERE "subjectType" = 'user' AND "subjectId" = $1 ORDER BY "at", "id"`,
    [userId],
  );
  return rows.map((row) => row.name);
}
