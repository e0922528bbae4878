import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DeadEnd } from "@/components/shell/dead-end";

/** A mailed link that does not work (any more); the buttons lead to a new one. */
export function DeadLink({ children }: { children: ReactNode }) {
  const t = useTranslations("accounts.deadLink");
  return (
    <DeadEnd title={t("title")} lead={t("lead")}>
      {children}
    </DeadEnd>
  );
}
