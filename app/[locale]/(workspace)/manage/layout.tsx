import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/organisations/queries";
import { Area } from "../area";

/** The area of programme managers. Pages of one call are reached from the call itself. */
export default async function ManageLayout({ children }: { children: ReactNode }) {
  const [t, { capabilities }] = await Promise.all([getTranslations("organisations.nav"), currentActor()]);
  const officer = capabilities.some((held) => held.kind === "OFFICER");
  const roles = [
    officer && t("officer"),
    capabilities.some((held) => held.kind === "APPROVER") && t("approver"),
  ].filter((role) => role !== false);
  return (
    <Area
      dense
      role={roles.join(" · ") || undefined}
      nav={[
        { href: "/manage", label: t("work") },
        { href: "/manage/calls", label: t("calls") },
        { href: "/manage/challenges", label: t("challenges") },
        { href: "/manage/questions", label: t("questions") },
        { href: "/manage/organisations", label: t("organisations") },
        { href: "/manage/projects", label: t("projects") },
        ...(officer ? [{ href: "/manage/reports", label: t("reports") }] : []),
      ]}
    >
      {children}
    </Area>
  );
}
