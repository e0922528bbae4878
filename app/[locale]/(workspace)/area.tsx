import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { AppNavItem } from "@/components/shell/app-nav";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { getMe } from "@/lib/organisations/queries/me";
import { redirect } from "@/lib/platform/i18n/navigation";
import { signedInActor } from "./signed-in-actor";

type Props = {
  nav: AppNavItem[];
  /** In which role the reader is here ("사업담당"). */
  role?: ReactNode;
  /** Screens with many numbers. */
  dense?: boolean;
  /** The evaluator's desk. */
  desk?: boolean;
  children: ReactNode;
};

/** The frame of one area after sign-in; every area's layout is this with its own menu. Pages authorise themselves. */
export async function Area({ children, ...frame }: Props) {
  const me = await getMe(await signedInActor());
  if (!me.signedIn) return redirect({ href: "/sign-in", locale: await getLocale() });
  return (
    <WorkspaceShell me={me} {...frame}>
      {children}
    </WorkspaceShell>
  );
}
