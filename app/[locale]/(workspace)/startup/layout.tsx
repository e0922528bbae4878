import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Area } from "../area";

/** The startups' area; later parts add their entry to the menu. */
export default async function StartupLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("applications.nav");
  const nav = [
    { href: "/startup", label: t("home") },
    { href: "/startup/applications", label: t("applications") },
    { href: "/startup/projects", label: t("projects") },
    { href: "/startup/documents", label: t("documents") },
    { href: "/challenges", label: t("challenges") },
  ];
  return <Area nav={nav}>{children}</Area>;
}
