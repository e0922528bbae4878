"use server";

import { revalidatePath } from "next/cache";
import { actorContext } from "@/lib/organisations/queries";
import { runAction } from "@/lib/platform/action";
import type { ActionState } from "@/lib/platform/action-state";
import { changeEmail } from "./commands/change-email";
import { changePassword } from "./commands/change-password";
import { closeAccount } from "./commands/close-account";
import { confirmAccount } from "./commands/confirm-account";
import { confirmEmail } from "./commands/confirm-email";
import { requestReset } from "./commands/request-reset";
import { resetPassword } from "./commands/reset-password";
import { revokeOtherSessions } from "./commands/revoke-other-sessions";
import { revokeSession } from "./commands/revoke-session";
import { signUp } from "./commands/sign-up";
import { updateProfile } from "./commands/update-profile";
import * as forms from "./schema/forms";

const context = actorContext;

export async function signUpAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => ({ href: "/sign-up/sent" });
  return runAction(form, { schema: forms.signUpInput, context, command: signUp, done });
}

/** The form signs in afterwards with the same password, so no page is named here. */
export async function confirmAccountAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: forms.confirmAccountInput, context, command: confirmAccount });
}

export async function requestResetAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => ({ href: "/reset/sent" });
  return runAction(form, { schema: forms.requestResetInput, context, command: requestReset, done });
}

export async function resetPasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => ({ href: "/sign-in?done=reset" });
  return runAction(form, { schema: forms.resetPasswordInput, context, command: resetPassword, done });
}

export async function confirmEmailAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => ({ href: "/confirm-email/done" });
  return runAction(form, { schema: forms.confirmEmailInput, context, command: confirmEmail, done });
}

export async function updateProfileAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => {
    revalidatePath("/", "layout");
    return { message: "accounts.done.profile_updated" };
  };
  return runAction(form, { schema: forms.updateProfileInput, context, command: updateProfile, done });
}

export async function changePasswordAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => {
    revalidatePath("/", "layout");
    return { message: "accounts.done.password_changed" };
  };
  return runAction(form, { schema: forms.changePasswordInput, context, command: changePassword, done });
}

export async function changeEmailAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => ({ message: "accounts.done.email_change_requested" });
  return runAction(form, { schema: forms.changeEmailInput, context, command: changeEmail, done });
}

export async function revokeSessionAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = () => {
    revalidatePath("/", "layout");
    return { message: "accounts.done.session_revoked" };
  };
  return runAction(form, { schema: forms.revokeSessionInput, context, command: revokeSession, done });
}

export async function revokeOtherSessionsAction(_: ActionState, form: FormData): Promise<ActionState> {
  const done = ({ ended }: { ended: number }) => {
    revalidatePath("/", "layout");
    return { message: "accounts.done.other_sessions_revoked", params: { ended } };
  };
  return runAction(form, { schema: forms.revokeOtherSessionsInput, context, command: revokeOtherSessions, done });
}

/** The form drops the cookie afterwards and leaves for the sign-in page. */
export async function closeAccountAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, { schema: forms.closeAccountInput, context, command: closeAccount });
}
