import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Area } from "../area";

/** The evaluators' area; the desk fills the window, the list does not. */
export async function EvaluateArea({ desk, children }: { desk?: boolean; children: ReactNode }) {
  const t = await getTranslations("evaluation");
  return (
    <Area nav={[{ href: "/evaluate", label: t("nav.assigned") }]} role={t("role")} dense desk={desk}>
      {children}
    </Area>
  );
}
