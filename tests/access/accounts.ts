import { changeEmail } from "@/lib/accounts/commands/change-email";
import { changePassword } from "@/lib/accounts/commands/change-password";
import { closeAccount } from "@/lib/accounts/commands/close-account";
import { confirmAccount } from "@/lib/accounts/commands/confirm-account";
import { confirmEmail } from "@/lib/accounts/commands/confirm-email";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { endCalendar } from "@/lib/accounts/commands/end-calendar";
import { purgeAccounts } from "@/lib/accounts/commands/purge-accounts";
import { requestReset } from "@/lib/accounts/commands/request-reset";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { revokeOtherSessions } from "@/lib/accounts/commands/revoke-other-sessions";
import { revokeSession } from "@/lib/accounts/commands/revoke-session";
import { rotateCalendar } from "@/lib/accounts/commands/rotate-calendar";
import { signIn } from "@/lib/accounts/commands/sign-in";
import { signInDemo } from "@/lib/accounts/commands/sign-in-demo";
import { signOut } from "@/lib/accounts/commands/sign-out";
import { signUp } from "@/lib/accounts/commands/sign-up";
import { updateProfile } from "@/lib/accounts/commands/update-profile";
import { openSession } from "../factories/accounts";
import { everyone, type AccessRows, type PageRow } from "./types";

const signedIn = everyone.filter((who) => who !== "visitor");
const password = "seven paper boats on a river";
const token = "x".repeat(43);

const open = (page: string, shows: string): PageRow => ({ page, allowed: "everyone", shows });
const own = (page: string, shows: string): PageRow => ({ page, allowed: "signed-in", shows });
const internal = (command: string) => ({
  command,
  internal: "takes the transaction, or is a step, of another command",
});

export const accountsAccess: AccessRows = {
  pages: [
    own("[locale]/(workspace)/calendar", "the person's own calendar address"),
    open("[locale]/(auth)/sign-in", "a form; who is signed in is led on"),
    open("[locale]/(auth)/sign-up", "a form"),
    open("[locale]/(auth)/sign-up/sent", "the same for every address"),
    open("[locale]/(auth)/reset", "a form; with a living link, the name of its holder"),
    open("[locale]/(auth)/reset/sent", "the same for every address"),
    open("[locale]/(auth)/confirm", "with a living link, address and name of its holder"),
    open("[locale]/(auth)/confirm-email", "with a living link, the two addresses of its holder"),
    open("[locale]/(auth)/confirm-email/done", "a sentence"),
    open("[locale]/(public)/demo", "the demo's accounts; does not exist without DEMO=1"),
    own("[locale]/(workspace)/start", "the areas that are open to the person"),
    own("[locale]/(workspace)/account", "the person's own account: where id = actor"),
    own("[locale]/(workspace)/account/security", "the person's own sessions: where userId = actor"),
    own("[locale]/(workspace)/account/close", "the person's own account: where id = actor"),
  ],
  handlers: [
    {
      page: "api/calendar/[token]",
      methods: ["GET"],
      allowed: [],
      path: () => "/api/calendar/none.none.ics",
      shows: "the dates of whoever the signed address belongs to; the address is the only proof",
    },
    {
      page: "api/calls/[code]/calendar",
      methods: ["GET"],
      allowed: "everyone",
      path: (world) => `/api/calls/${world.call.code}/calendar`,
      shows: "the dates of an announced call",
    },
    {
      page: "api/auth/[...nextauth]",
      methods: ["GET", "POST"],
      allowed: "everyone",
      path: () => "/api/auth/session",
      shows: "the id of one's own session, named by one's own cookie",
    },
  ],
  actions: [
    { action: "accounts/actions/calendar#rotateCalendarAction", command: "accounts/rotate-calendar" },
    { action: "accounts/actions/calendar#endCalendarAction", command: "accounts/end-calendar" },
    { action: "accounts/actions#signUpAction", command: "accounts/sign-up" },
    { action: "accounts/actions#confirmAccountAction", command: "accounts/confirm-account" },
    { action: "accounts/actions#requestResetAction", command: "accounts/request-reset" },
    { action: "accounts/actions#resetPasswordAction", command: "accounts/reset-password" },
    { action: "accounts/actions#confirmEmailAction", command: "accounts/confirm-email" },
    { action: "accounts/actions#updateProfileAction", command: "accounts/update-profile" },
    { action: "accounts/actions#changePasswordAction", command: "accounts/change-password" },
    { action: "accounts/actions#changeEmailAction", command: "accounts/change-email" },
    { action: "accounts/actions#revokeSessionAction", command: "accounts/revoke-session" },
    { action: "accounts/actions#revokeOtherSessionsAction", command: "accounts/revoke-other-sessions" },
    { action: "accounts/actions#closeAccountAction", command: "accounts/close-account" },
  ],
  commands: [
    {
      command: "accounts/rotate-calendar",
      allowed: signedIn,
      attempt: (context) => rotateCalendar(context),
    },
    { command: "accounts/end-calendar", allowed: signedIn, attempt: (context) => endCalendar(context) },
    {
      command: "accounts/sign-up",
      allowed: everyone,
      attempt: (context) =>
        signUp(context, { email: "a@example.org", name: "가", password, terms: "on", privacy: "on", locale: "ko" }),
    },
    {
      command: "accounts/sign-in",
      allowed: everyone,
      attempt: (context) => signIn(context, { email: "nobody@example.org", password }),
    },
    {
      command: "accounts/sign-in-demo",
      allowed: [],
      hidden: "others",
      attempt: (context) => signInDemo(context, { email: "a@example.org", listed: ["a@example.org"] }),
    },
    {
      command: "accounts/confirm-account",
      allowed: everyone,
      attempt: (context) => confirmAccount(context, { token, password }),
    },
    {
      command: "accounts/request-reset",
      allowed: everyone,
      attempt: (context) => requestReset(context, { email: "nobody@example.org" }),
    },
    {
      command: "accounts/reset-password",
      allowed: everyone,
      attempt: (context) => resetPassword(context, { token, password }),
    },
    { command: "accounts/confirm-email", allowed: everyone, attempt: (context) => confirmEmail(context, { token }) },
    {
      command: "accounts/sign-out",
      allowed: signedIn,
      attempt: async (context, world) => signOut(context, { sessionId: await openSession(world.people.startupOwner) }),
    },
    {
      command: "accounts/revoke-session",
      allowed: ["startupOwner"],
      hidden: signedIn.filter((who) => who !== "startupOwner"),
      attempt: async (context, world) => revokeSession(context, { id: await openSession(world.people.startupOwner) }),
    },
    {
      command: "accounts/revoke-other-sessions",
      allowed: signedIn,
      attempt: (context) => revokeOtherSessions(context, {}),
    },
    {
      command: "accounts/update-profile",
      allowed: signedIn,
      attempt: (context) => updateProfile(context, { name: "가나", locale: "ko", version: 99 }),
    },
    {
      command: "accounts/change-password",
      allowed: signedIn,
      attempt: (context) => changePassword(context, { password: "wrong", newPassword: password }),
    },
    {
      command: "accounts/change-email",
      allowed: signedIn,
      attempt: (context) => changeEmail(context, { password: "wrong", email: "b@example.org" }),
    },
    {
      command: "accounts/close-account",
      allowed: signedIn,
      attempt: (context) => closeAccount(context, { password: "wrong", understood: "on" }),
    },
    {
      command: "accounts/create-administrator",
      allowed: [],
      attempt: (context) =>
        createAdministrator(context, { email: "c@example.org", name: "다", locale: "ko", again: true }),
    },
    { command: "accounts/purge-accounts", allowed: [], attempt: (context) => purgeAccounts(context) },
    internal("accounts/check-password"),
    internal("accounts/end-sessions"),
    internal("accounts/erase-account"),
    internal("accounts/give-consents"),
    internal("accounts/issue-link"),
    internal("accounts/start-session"),
    internal("accounts/use-link"),
  ],
};
