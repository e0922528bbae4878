import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import { Table, Td, Th } from "@/components/ui/table";
import { verdictOf, type Judgement, type Verdict } from "@/lib/programmes/rules/eligibility";
import { EligibilityRuleText } from "./call-eligibility";

const looks: Record<Verdict, { tone: Tone; icon: IconName }> = {
  met: { tone: "success", icon: "check-circle" },
  not_met: { tone: "grey", icon: "x-circle" },
  unknown: { tone: "warning", icon: "alert" },
};

const tones = { met: "success", not_met: "warning", unknown: "info" } as const;

/** What comes of every rule, why, and what can be done; above it the whole in one sentence. */
export function SelfCheckResult({ judgements }: { judgements: readonly Judgement[] }) {
  const t = useTranslations("programmes.selfCheck");
  const reasons = useTranslations("programmes.eligibility.reasons");
  const whole = verdictOf(judgements);
  return (
    <section aria-labelledby="h-result">
      <h2 id="h-result">{t("result")}</h2>
      <Alert tone={tones[whole]} title={t(`whole.${whole}`)}>
        <p>{t(`wholeText.${whole}`)}</p>
      </Alert>
      <Table stack caption={t("caption")}>
        <thead>
          <tr>
            <Th>{t("rule")}</Th>
            <Th>{t("verdict")}</Th>
            <Th>{t("why")}</Th>
            <Th>{t("todo")}</Th>
          </tr>
        </thead>
        <tbody>
          {judgements.map(({ rule, verdict, reason, params }) => (
            <tr key={rule.id}>
              <Th row>
                <EligibilityRuleText rule={rule} />
              </Th>
              <Td label={t("verdict")}>
                <Badge {...looks[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
              </Td>
              <Td label={t("why")}>{reasons(reason, params)}</Td>
              <Td label={t("todo")}>{t(`todos.${verdict === "not_met" ? rule.type : verdict}`)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
