import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/check";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { getPathname } from "@/lib/platform/i18n/navigation";
import type { Localised } from "@/lib/platform/localised";
import { DAY_QUESTION, KIND_QUESTION, questionOf, type SelfCheck } from "@/lib/programmes/rules/self-check";
import { applicantKinds, type EligibilityRule } from "@/lib/programmes/schema/eligibility";
import { LocalText } from "./local-text";

type Props = { code: string; rules: readonly EligibilityRule[]; check: SelfCheck };

/** The questions that a call's rules raise, as a form whose answers stand in its address: it works without scripts. */
export function SelfCheckForm({ code, rules, check }: Props) {
  const t = useTranslations("programmes.selfCheck");
  const kinds = useTranslations("programmes.eligibility.kinds");
  const locale = useLocale();
  const href = `/calls/${code}/check`;
  return (
    <Form action={getPathname({ locale, href })} className="stack no-print max-w-2xl" style={{ "--gap": "1.75rem" }}>
      {rules.some((rule) => rule.type === "applicant") && (
        <Field name={KIND_QUESTION} label={t("kind")}>
          <Select defaultValue={check.kind ?? ""}>
            <option value="">{t("choose")}</option>
            {applicantKinds.map((kind) => (
              <option key={kind} value={kind}>
                {kinds(kind)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {rules.some((rule) => rule.type === "company_age") && (
        <Field name={DAY_QUESTION} label={t("established")} help={t("establishedHelp")}>
          <Input type="date" min="1900-01-01" max="2999-12-31" defaultValue={check.establishedOn ?? ""} />
        </Field>
      )}
      {rules.map((rule) => {
        const statement = statementOf(rule);
        return (
          statement && (
            <YesNo key={rule.id} name={questionOf(rule)} statement={statement} given={check.statements[rule.id]} />
          )
        );
      })}
      <div className="row">
        <Button type="submit" variant="primary">
          {t("submit")}
        </Button>
        <LinkButton href={href}>{t("again")}</LinkButton>
      </div>
      <p className="small quiet">{t("notStored")}</p>
    </Form>
  );
}

/** The sentence that is answered with yes or no, of rules that have one. */
function statementOf(rule: EligibilityRule): Localised | undefined {
  if (rule.type === "statement") return rule.statement;
  return rule.type === "company_age" ? rule.exception?.statement : undefined;
}

type YesNoProps = { name: string; statement: Localised; given: boolean | undefined };

function YesNo({ name, statement, given }: YesNoProps) {
  const t = useTranslations("programmes.selfCheck");
  return (
    <RadioGroup
      name={name}
      label={<LocalText text={statement} />}
      choices={[
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ]}
      defaultValue={given === undefined ? undefined : given ? "yes" : "no"}
    />
  );
}
