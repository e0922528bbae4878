import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Area } from "../area";

export default async function AuditLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("audit");
  return (
    <Area nav={[{ href: "/audit", label: t("nav.trail") }]} role={t("role")} dense>
      {children}
    </Area>
  );
}
