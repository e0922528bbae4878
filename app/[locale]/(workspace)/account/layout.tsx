import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "@/lib/organisations/queries";
import { areasOf } from "@/lib/organisations/queries/me";
import { Area } from "../area";

/** The account belongs to the person rather than to a role: the menu leads back to every area that is theirs. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("accounts.account");
  const areas = areasOf(await currentActor());
  return (
    <Area role={t("role")} nav={areas.map((area) => ({ href: area.href, labelKey: `areas.${area.label}` }))}>
      {children}
    </Area>
  );
}
