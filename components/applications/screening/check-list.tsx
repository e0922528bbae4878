import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { ScreeningCheck } from "@/lib/applications/schema/content";

/** Each rule, whether it is met, and the facts it was judged by. */
export function CheckList({ checks }: { checks: ScreeningCheck[] }) {
  const t = useTranslations("applications.screening");
  return (
    <Table stack caption={t("checks")} captionHidden>
      <thead>
        <tr>
          <Th>{t("rule")}</Th>
          <Th>{t("result")}</Th>
          <Th>{t("evidence")}</Th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.rule}>
            <Th row>{t(`rules.${check.rule}`)}</Th>
            <Td label={t("result")}>
              <StateMark tone={check.met ? "ok" : "bad"} icon={check.met ? "check" : "x"}>
                {t(check.met ? "met" : "unmet")}
              </StateMark>
            </Td>
            <Td label={t("evidence")}>{t(evidenceKey(check), check.facts)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function evidenceKey({ rule, met, facts }: ScreeningCheck): string {
  if (rule === "organisation") return met ? "facts.verified" : "facts.unverified";
  if (rule !== "company_age") return `facts.${rule}`;
  if (facts.years === undefined) return "facts.company_age_none";
  return facts.established === undefined ? "facts.company_age_unknown" : "facts.company_age";
}
