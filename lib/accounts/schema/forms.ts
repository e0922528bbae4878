import { z } from "zod";
import { rowVersion } from "@/lib/platform/form";

/** 254 is the longest address that mail can carry (RFC 5321). */
const email = z.string().trim().min(1, "accounts.email_missing").max(254).pipe(z.email("accounts.email_invalid"));

/** A name as written on papers. Control characters and angle brackets would end up in mails. */
const name = z
  .string()
  .trim()
  .normalize("NFC")
  .min(1, "accounts.name_missing")
  .max(60)
  .regex(/^[^\p{Cc}<>]*$/u, "common.invalid");

/** Only bounded here, so that a giant text is not hashed; lib/accounts/rules/password.ts judges new ones. */
const password = z.string().min(1, "accounts.password_missing").max(1000);
const newPassword = z.string().min(1, "accounts.new_password_missing").max(1000);

const locale = z.enum(["ko", "en"]);
const token = z.string().regex(/^[\w-]{43}$/, "accounts.link_invalid");
const terms = z.literal("on", "accounts.terms_required");
const privacy = z.literal("on", "accounts.privacy_required");
const optional = z.literal("on").optional();

/** The session that asks; forms carry it so that "all others" can spare it. */
const keep = z.uuid().optional();

export const signInInput = z.object({
  email: z
    .string()
    .trim()
    .regex(/^\P{Cc}{1,254}$/u),
  password,
});

export const signUpInput = z.object({
  name,
  email,
  password,
  terms,
  privacy,
  news: optional,
  locale,
  /** Where the person was going, e.g. an invitation. */
  next: z.string().max(2000).optional(),
});

export const confirmAccountInput = z.object({ token, password });
export const requestResetInput = z.object({ email });
export const resetPasswordInput = z.object({ token, password, terms: optional, privacy: optional, news: optional });
export const changePasswordInput = z.object({ password, newPassword, keep });
export const changeEmailInput = z.object({ email, password });
export const confirmEmailInput = z.object({ token });
export const updateProfileInput = z.object({
  name,
  locale,
  news: optional,
  version: rowVersion,
});
export const revokeSessionInput = z.object({ id: z.uuid() });
export const revokeOtherSessionsInput = z.object({ keep });
export const closeAccountInput = z.object({ password, understood: z.literal("on", "accounts.close_not_understood") });
export const createAdministratorInput = z.object({ email, name, locale: locale.default("ko"), again: z.boolean() });
