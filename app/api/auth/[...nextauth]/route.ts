import NextAuth, { type NextAuthOptions, type User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cookies } from "next/headers";
import { NextResponse, type NextRequest } from "next/server";
import type { z } from "zod";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { signInDemo } from "@/lib/accounts/commands/sign-in-demo";
import { signOut } from "@/lib/accounts/commands/sign-out";
import type { StartedSession } from "@/lib/accounts/commands/start-session";
import { signInInput } from "@/lib/accounts/schema/forms";
import { signInError } from "@/lib/accounts/schema/sign-in-answer";
import { actorContext } from "@/lib/organisations/queries";
import { env } from "@/lib/platform/env";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { log } from "@/lib/platform/log";
import { refused, type Result } from "@/lib/platform/result";
import { currentSession, sessionOptions } from "@/lib/platform/session";
import { demoAccounts } from "@/prisma/seed/accounts";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** The parts of next-auth that our pages use; its own pages and the rest of it do not exist here. */
const used = {
  GET: ["csrf", "providers", "session"],
  POST: ["callback/credentials", "callback/demo", "signout"],
};

export async function GET(request: NextRequest, context: RouteContext): Promise<Response> {
  return answer(request, context, used.GET);
}

export async function POST(request: NextRequest, context: RouteContext): Promise<Response> {
  if (!isSameOrigin(request, env().NEXTAUTH_URL)) return refuse(403, "foreign_origin");
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return refuse(415, "unsupported_media_type");
  return answer(request, context, used.POST);
}

async function answer(request: NextRequest, context: RouteContext, parts: string[]): Promise<Response> {
  const { nextauth } = await context.params;
  if (!parts.includes(nextauth.join("/"))) return refuse(404, "not_found");
  if (!(await hasUsableCallback(request))) return refuse(400, "bad_callback_url");
  const handler: (request: NextRequest, context: RouteContext) => Promise<Response> = NextAuth(options());
  const response = await handler(request, context);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** next-auth answers a 500 to an address that it cannot read, in the query or in its own cookie. */
async function hasUsableCallback(request: NextRequest): Promise<boolean> {
  const jar = await cookies();
  const cookie = ["next-auth.callback-url", "__Secure-next-auth.callback-url"].map((name) => jar.get(name)?.value);
  const given = [request.nextUrl.searchParams.get("callbackUrl"), ...cookie];
  return given.every(
    (url) => !url || safeReturnPath(url) !== undefined || (/^https?:\/\/[^/]/.test(url) && URL.canParse(url)),
  );
}

function options(): NextAuthOptions {
  const base = sessionOptions();
  return {
    ...base,
    callbacks: { ...base.callbacks, redirect: ({ url, baseUrl }) => returnAddress(url, baseUrl) },
    providers: env().DEMO ? [passwordProvider, demoProvider] : [passwordProvider],
    events: {
      async signOut({ token }) {
        if (token?.sessionId) await signOut(await actorContext(), { sessionId: token.sessionId });
      },
    },
  };
}

/** Back to this site only. next-auth's own way fails with a 500 at what is no address at all. */
function returnAddress(url: string, baseUrl: string): string {
  const path = safeReturnPath(url);
  if (path) return `${baseUrl}${path}`;
  return URL.canParse(url) && new URL(url).origin === baseUrl ? url : baseUrl;
}

const passwordProvider = CredentialsProvider({
  id: "credentials",
  credentials: { email: {}, password: {} },
  async authorize(credentials) {
    const input = signInInput.safeParse(credentials);
    if (!input.success) throw new Error("accounts.sign_in_failed");
    return signedIn(enter(input.data));
  },
});

const demoProvider = CredentialsProvider({
  id: "demo",
  credentials: { email: {} },
  async authorize(credentials) {
    const listed = demoAccounts.map((account) => account.email);
    const email = credentials?.email ?? "";
    return signedIn(enterDemo(email, listed));
  },
});

async function enter(input: z.output<typeof signInInput>): Promise<Result<StartedSession>> {
  return signIn(await actorContext(), { ...input, replacedSessionId: await presentSession() });
}

async function enterDemo(email: string, listed: readonly string[]): Promise<Result<StartedSession>> {
  return signInDemo(await actorContext(), { email, listed, replacedSessionId: await presentSession() });
}

async function presentSession(): Promise<string | undefined> {
  const session = await currentSession();
  return session.state === "live" ? session.sessionId : undefined;
}

/**
 * next-auth turns the message of an error into the `error` that the form receives, so that no other message than ours
 * may leave: what went wrong inside is logged here.
 */
async function signedIn(attempt: Promise<Result<StartedSession>>): Promise<User> {
  const result = await attempt.catch((error: unknown) => {
    log().error({ err: error }, "a sign-in failed");
    return refused({ code: "common.unexpected" });
  });
  if (!result.ok) throw new Error(signInError(result.refusals));
  return { id: result.value.userId, sessionId: result.value.sessionId };
}

function refuse(status: number, error: string): Response {
  return NextResponse.json({ error }, { status, headers: { "Cache-Control": "no-store" } });
}
