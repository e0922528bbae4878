import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "@/lib/platform/i18n/navigation";
import { currentActor } from "@/lib/organisations/queries";
import type { Actor } from "@/lib/organisations/types";
import { currentSession } from "@/lib/platform/session";

export type SignedInActor = Actor & { kind: "user" };

/** The person of this request; anyone else is sent to sign in and comes back here afterwards. */
export async function signedInActor(): Promise<SignedInActor> {
  const actor = await currentActor();
  if (isSignedIn(actor)) return actor;
  const [session, locale, sent] = await Promise.all([currentSession(), getLocale(), headers()]);
  const next = sent.get("x-portal-path") ?? "/";
  return redirect({
    href: { pathname: "/sign-in", query: { next, ...(session.state === "ended" ? { ended: "1" } : {}) } },
    locale,
  });
}

const isSignedIn = (actor: Actor): actor is SignedInActor => actor.kind === "user";
