import "server-only";
import { randomUUID } from "node:crypto";
import { getServerSession, type NextAuthOptions } from "next-auth";
import { headers } from "next/headers";
import { cache } from "react";
import type { Origin } from "./context";
import { withActor } from "./db";
import { env } from "./env";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** The signed-in person of this request. `state` tells a page why there is none: never signed in, or ended. */
export type CurrentSession = { state: "none" | "ended" } | { state: "live"; userId: string; sessionId: string };

/** Asked as often as one likes within a request; costs one query. */
export const currentSession = cache(async (): Promise<CurrentSession> => {
  const cookie = await getServerSession(sessionOptions());
  if (!cookie?.sessionId) return { state: "none" };
  const userId = await touchSession(cookie.sessionId);
  return userId ? { state: "live", userId, sessionId: cookie.sessionId } : { state: "ended" };
});

/**
 * Where this request came from. Forwarding headers count only behind a proxy that overwrites them; a request's number
 * only where it is one, since it goes into logs and the audit trail.
 */
export async function currentOrigin(): Promise<Origin> {
  const sent = await headers();
  const forwarded = env().TRUST_PROXY ? sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return {
    address: forwarded ?? null,
    userAgent: sent.get("user-agent")?.slice(0, 300) ?? null,
    requestId: /^[\w-]{8,64}$/.exec(sent.get("x-request-id") ?? "")?.[0] ?? randomUUID(),
  };
}

/**
 * next-auth as far as reading a session goes; the route of sign-in adds the providers. The cookie carries nothing but
 * the id of a row, so that revoking the row ends the session everywhere at once.
 */
export function sessionOptions(): Omit<NextAuthOptions, "providers"> & { providers: NextAuthOptions["providers"] } {
  return {
    providers: [],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: env().SESSION_ABSOLUTE_MINUTES * 60 },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : { sessionId: token.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
  };
}

/** The user of a living session, or undefined where it idled out, reached its absolute end or was revoked. */
function touchSession(sessionId: string): Promise<string | undefined> {
  return withActor({ kind: "system", name: "session" }, async (tx) => {
    const [row] = await tx.$queryRaw<{ userId: string; resting: boolean }[]>`
      SELECT s."userId", s."lastSeenAt" < clock_timestamp() - interval '1 minute' AS resting
        FROM "Session" s JOIN "User" u ON u."id" = s."userId"
       WHERE s."id" = ${sessionId}::uuid AND u."status" = 'ACTIVE' AND s."revokedAt" IS NULL
         AND s."endsAt" > clock_timestamp()
         AND s."lastSeenAt" + s."idleMinutes" * interval '1 minute' > clock_timestamp()`;
    if (row?.resting) {
      await tx.$executeRaw`UPDATE "Session" SET "lastSeenAt" = clock_timestamp() WHERE "id" = ${sessionId}::uuid`;
    }
    return row?.userId;
  });
}
