import { readSignInError, type SignInAnswer } from "@/lib/accounts/schema/sign-in-answer";

export type SignInOutcome = { ok: true } | { ok: false; reason: SignInAnswer | "cookies_blocked" };

/**
 * Sends credentials to next-auth. Its own client leaves for an error page when the server cannot be reached, and what
 * was typed would go with it; this throws instead, and the form says so.
 */
export async function postSignIn(
  provider: "credentials" | "demo",
  credentials: Record<string, string>,
): Promise<SignInOutcome> {
  const { csrfToken } = await fetchJson("/api/auth/csrf", { cache: "no-store" });
  const body = new URLSearchParams({
    ...credentials,
    csrfToken: String(csrfToken),
    callbackUrl: window.location.origin,
    json: "true",
  });
  const { url } = await fetchJson(`/api/auth/callback/${provider}`, { method: "POST", body });
  const answer = new URL(String(url), window.location.origin).searchParams;
  if (answer.has("csrf")) return { ok: false, reason: "cookies_blocked" };
  const error = answer.get("error");
  if (error === null) return { ok: true };
  const reason = readSignInError(error);
  if (!reason) throw new Error("sign-in failed inside");
  return { ok: false, reason };
}

async function fetchJson(address: string, init: RequestInit): Promise<Record<string, unknown>> {
  const response = await fetch(address, init);
  // A refused sign-in is a 401 with an answer; everything else means that nothing was checked.
  if (!response.ok && response.status !== 401) throw new Error(`sign-in answered ${response.status}`);
  return response.json();
}
