"use client";

import { useLocale, useTranslations } from "next-intl";
import { DateInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { total } from "@/lib/agreements/rules/money";
import type { AgreementDraft } from "@/lib/agreements/types";
import { type Day, isDay } from "@/lib/platform/i18n/days";
import { formatPercent, formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import { FormPart } from "./form-part";
import { digitsOf, WonInput } from "./won-input";

type Amounts = {
  tranches: AgreementDraft["tranches"];
  amounts: string[];
  /** Won; undefined while what is typed is no amount. */
  award: bigint | undefined;
  onAmounts: (amounts: string[]) => void;
};

/** One amount per tranche, with the sum against the award. */
export function TrancheAmounts({ tranches, amounts, award, onAmounts }: Amounts) {
  const t = useTranslations("agreements.form");
  const locale = useLocale();
  return (
    <FormPart title={t("tranches")} note={t("tranchesHelp")} foot={<Sum amounts={amounts} award={award} />} grid>
      {tranches.map(({ name, share }, index) => (
        <Field
          key={index}
          name={`tranches.${index}.amount`}
          label={t("amount", {
            position: index + 1,
            name: inLanguage(name, locale).text,
            share: formatPercent(share / 10_000, 0),
          })}
          requirement="required"
        >
          <WonInput value={amounts[index] ?? ""} onValue={(text) => onAmounts(replaced(amounts, index, text))} />
        </Field>
      ))}
    </FormPart>
  );
}

function Sum({ amounts, award }: { amounts: string[]; award: bigint | undefined }) {
  const t = useTranslations("agreements.form");
  const locale = useLocale();
  const sum = total(amounts.map((text) => digitsOf(text) ?? 0n));
  const facts = { sum: formatWon(sum, locale) };
  if (award === undefined || sum === award) {
    return <p className="small">{award === undefined ? "" : t("sumOk", facts)}</p>;
  }
  const difference = formatWon(sum > award ? sum - award : award - sum, locale);
  return (
    <p className="small t-danger" role="status">
      <Icon name="alert" /> {t(sum > award ? "sumOver" : "sumUnder", { ...facts, difference })}
    </p>
  );
}

type Days = {
  milestones: AgreementDraft["milestones"];
  days: Day[];
  holidays: ReadonlySet<Day>;
  holidaysKnownUntil: number;
  onDays: (days: Day[]) => void;
};

/** One due day per milestone; what is no business day says where it will be moved. */
export function MilestoneDays({ milestones, days, holidays, holidaysKnownUntil, onDays }: Days) {
  const t = useTranslations("agreements.form");
  const locale = useLocale();
  return (
    <FormPart title={t("milestones")} note={t("milestonesHelp")} grid>
      {milestones.map(({ name, dueAfterDays }, index) => {
        const day = days[index] ?? "";
        const moved = isDay(day) ? nextBusinessDay(day, holidays) : day;
        const unknown = isDay(day) && Number(day.slice(0, 4)) > holidaysKnownUntil;
        return (
          <div key={index}>
            <Field
              name={`milestones.${index}.dueOn`}
              label={t("due", { position: index + 1, name: inLanguage(name, locale).text })}
              requirement="required"
              help={t("dueHelp", { days: dueAfterDays })}
            >
              <DateInput value={day} onChange={(event) => onDays(replaced(days, index, event.target.value))} />
            </Field>
            {moved !== day && <p className="small">{t("moved", { day: moved })}</p>}
            {unknown && <p className="small quiet">{t("holidaysUnknown", { year: String(holidaysKnownUntil) })}</p>}
          </div>
        );
      })}
    </FormPart>
  );
}

const replaced = (values: string[], index: number, value: string): string[] =>
  values.map((each, at) => (at === index ? value : each));
