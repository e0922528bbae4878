import type { Refusal } from "@/lib/platform/result";

/** Why a sign-in was refused, as far as the form tells reasons apart. Goes to the browser, so it brings no library. */
export type SignInAnswer = { code: SignInCode; minutes?: number };

const codes = ["accounts.sign_in_failed", "accounts.not_confirmed", "common.too_many_attempts"] as const;
export type SignInCode = (typeof codes)[number];

/** next-auth carries one line of text from the server to the form: `code` or `code:minutes`. */
export function signInError(refusals: readonly Refusal[]): string {
  const [first] = refusals;
  const minutes = first?.params?.minutes;
  const code = first?.code ?? "accounts.sign_in_failed";
  return minutes === undefined ? code : `${code}:${minutes}`;
}

/** Reads that line back; undefined for anything else, which means that nothing was decided. */
export function readSignInError(line: string): SignInAnswer | undefined {
  const [text, minutes] = line.split(":");
  const code = codes.find((known) => known === text);
  if (code === undefined) return undefined;
  return minutes !== undefined && /^\d{1,4}$/.test(minutes) ? { code, minutes: Number(minutes) } : { code };
}
