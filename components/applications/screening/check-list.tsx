import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { ScreenedView } from "@/lib/applications/types/screening";
import type { ScreeningCheck } from "@/lib/applications/schema/content";
import { dateOf, isDay } from "@/lib/platform/i18n/days";
import { formatDate, formatDateTime } from "@/lib/platform/i18n/format";
import { fromKstInput } from "@/lib/platform/i18n/kst";
import type { Locale } from "@/lib/platform/i18n/routing";
import { CheckSource } from "./check-source";

/** Each rule, whether it is met, and the facts it was judged by. */
export function CheckList({ view, now }: { view: ScreenedView; now: Date }) {
  const t = useTranslations("applications.screening");
  const locale = useLocale();
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
        {view.checks.map((check) => (
          <tr key={check.rule}>
            <Th row>{t(`rules.${check.rule}`)}</Th>
            <Td label={t("result")}>
              <StateMark tone={check.met ? "ok" : "bad"} icon={check.met ? "check" : "x"}>
                {t(check.met ? "met" : "unmet")}
              </StateMark>
            </Td>
            <Td label={t("evidence")}>
              {t(evidenceKey(check), readable(check.facts, locale, now))}
              <CheckSource rule={check.rule} view={view} />
            </Td>
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

/** Facts are stored as `timeInKorea` and as days, whatever the language; here they read like all dates of the portal. */
export function readable(facts: ScreeningCheck["facts"], locale: Locale, now: Date): ScreeningCheck["facts"] {
  const shown = (fact: string | number): string | number => {
    if (typeof fact === "number") return fact;
    if (isDay(fact)) return formatDate(dateOf(fact), locale, now);
    const moment = fromKstInput(fact.replace(" ", "T"));
    return moment ? formatDateTime(moment, locale, now, { seconds: true }) : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shown(fact)]));
}
