import { z } from "zod";
import type { Refusal } from "@/lib/platform/result";

const answer = z.object({
  code: z.enum(["accounts.sign_in_failed", "accounts.not_confirmed", "common.too_many_attempts"]),
  minutes: z.coerce.number().int().min(1).max(1440).optional(),
});

export type SignInAnswer = z.output<typeof answer>;

/** next-auth carries one line of text from the server to the form: `code` or `code:minutes`. */
export function signInError(refusals: readonly Refusal[]): string {
  const [first] = refusals;
  const minutes = first?.params?.minutes;
  const code = first?.code ?? "accounts.sign_in_failed";
  return minutes === undefined ? code : `${code}:${minutes}`;
}

/** Reads that line back. Anything else that next-auth may say counts as a failed sign-in. */
export function readSignInError(line: string): SignInAnswer {
  const [code, minutes] = line.split(":");
  const read = answer.safeParse({ code, minutes });
  return read.success ? read.data : { code: "accounts.sign_in_failed" };
}
