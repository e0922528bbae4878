import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Area } from "../area";

/** The area of administrators: accounts, organisations, the system; never contents of applications or scores. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("admin.nav");
  return (
    <Area
      dense
      role={t("role")}
      nav={[
        { href: "/admin", label: t("system") },
        { href: "/admin/accounts", label: t("accounts") },
        { href: "/admin/organisations", label: t("organisations") },
        { href: "/admin/programmes", label: t("programmes") },
      ]}
    >
      {children}
    </Area>
  );
}
