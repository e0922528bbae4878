import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Area } from "../area";

/** The area of demand owners: their challenges, and the projects that came of them. */
export default async function DemandLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("challenges.nav");
  return (
    <Area
      role={t("role")}
      nav={[
        { href: "/demand", label: t("home") },
        { href: "/demand/questions", label: t("questions") },
        { href: "/demand/projects", label: t("projects") },
        { href: "/challenges", label: t("challenges") },
      ]}
    >
      {children}
    </Area>
  );
}
