import { useLocale, useTranslations } from "next-intl";
import { EligibilityRuleText } from "@/components/programmes/call-eligibility";
import { StateMark, type MarkTone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import { readable } from "./check-list";
import type { Judgement, Verdict } from "@/lib/programmes/rules/eligibility";

/** Every rule of the call with what it was judged by: the company's profile and its own statements. */
export function EligibilityEvidence({ judged, now }: { judged: Judgement[]; now: Date }) {
  const t = useTranslations("applications.screening");
  const reasons = useTranslations("programmes.eligibility.reasons");
  const locale = useLocale();
  if (judged.length === 0) return null;
  return (
    <div className="mt-8">
      <Table stack caption={t("byRule")}>
        <thead>
          <tr>
            <Th>{t("rule")}</Th>
            <Th>{t("result")}</Th>
            <Th>{t("evidence")}</Th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ rule, verdict, reason, params }) => (
            <tr key={rule.id}>
              <Th row>
                <EligibilityRuleText rule={rule} />
              </Th>
              <Td label={t("result")}>
                <StateMark tone={looks[verdict][0]} icon={looks[verdict][1]}>
                  {t(`verdicts.${verdict}`)}
                </StateMark>
              </Td>
              <Td label={t("evidence")}>
                {reasons(reason, readable(params, locale, now))}
                <p className="small quiet">{t(`sources.${sources[rule.type]}`)}</p>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const sources = { applicant: "registry", company_age: "registry", statement: "answers" } as const;

const looks: Record<Verdict, [MarkTone, IconName]> = {
  met: ["ok", "check"],
  not_met: ["bad", "x"],
  unknown: ["warn", "help"],
};
