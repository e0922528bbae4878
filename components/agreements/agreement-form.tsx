"use client";

import { useLocale, useTranslations } from "next-intl";
import { useContext, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { splitAward } from "@/lib/agreements/rules/money";
import type { AgreementDraft } from "@/lib/agreements/types";
import type { FormAction } from "@/lib/platform/action-state";
import { addDays, type Day, isDay } from "@/lib/platform/i18n/days";
import { formatWon, formatWonFormal } from "@/lib/platform/i18n/format-number";
import { MilestoneDays, TrancheAmounts } from "./agreement-plan";
import { FormPart } from "./form-part";
import { digitsOf, withCommas, WonInput } from "./won-input";

type Props = { draft: AgreementDraft; action: FormAction; back: string };

/** The terms of an agreement, and the button that saves them. */
export function AgreementForm({ draft, action, back }: Props) {
  const t = useTranslations("agreements.form");
  const { agreement, applicationId } = draft;
  return (
    <ActionForm
      action={action}
      keep={agreement ? `agreement:${agreement.id}` : `agreement-new:${applicationId}`}
      fields={agreement ? { agreementId: agreement.id, version: agreement.version } : { applicationId }}
    >
      <Terms draft={draft} />
      <p className="small quiet">{t("note")}</p>
      <div className="form-actions">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <LinkButton href={back}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}

/** A changed award is split again, a changed start moves the due days; both can be edited. */
function Terms({ draft }: Pick<Props, "draft">) {
  const t = useTranslations("agreements.form");
  const locale = useLocale();
  const holidays = new Set(draft.holidays);
  const { typed } = useContext(FormContext);
  const start = (name: string, value: string) => String(typed?.[name] ?? value);
  const [award, setAward] = useState(() => start("award", withCommas(draft.award)));
  const [amounts, setAmounts] = useState(() =>
    draft.tranches.map(({ amount }, index) => start(`tranches.${index}.amount`, withCommas(amount))),
  );
  const [startsOn, setStartsOn] = useState<Day>(() => start("startsOn", draft.startsOn));
  const [endsOn, setEndsOn] = useState<Day>(() => start("endsOn", draft.endsOn));
  const [days, setDays] = useState<Day[]>(() =>
    draft.milestones.map(({ dueOn }, index) => start(`milestones.${index}.dueOn`, dueOn)),
  );
  const won = digitsOf(award);
  const limit = (digits: string) => formatWon(digits, locale);

  function changeAward(text: string) {
    setAward(text);
    const digits = digitsOf(text);
    // Leaving the field only adds commas: amounts that were edited by hand stay.
    if (digits === undefined || digits === won) return;
    setAmounts(splitAward(digits, draft.tranches.map(({ share }) => share)).map((part) => withCommas(part.toString()))); // prettier-ignore
  }

  function changeStart(day: Day) {
    setStartsOn(day);
    if (!isDay(day)) return;
    setDays(draft.milestones.map(({ dueAfterDays }) => nextBusinessDay(addDays(day, dueAfterDays), holidays)));
  }

  return (
    <>
      <FormPart title={t("about")}>
        <Field name="title.ko" label={t("titleKo")} requirement="required">
          <Input defaultValue={draft.title.ko} />
        </Field>
        <Field name="title.en" label={t("titleEn")} requirement="optional">
          <Input defaultValue={draft.title.en} lang="en" />
        </Field>
        <Field
          name="award"
          label={t("award")}
          requirement="required"
          help={t("awardHelp", {
            decided: limit(draft.limits.decided),
            ceiling: limit(draft.limits.ceiling),
            left: limit(draft.limits.budgetLeft),
          })}
        >
          <WonInput value={award} onValue={changeAward} />
        </Field>
        <p className="small quiet">{t("formal", { text: won === undefined ? "–" : formatWonFormal(won, locale) })}</p>
      </FormPart>
      <FormPart title={t("period")} grid>
        <Field name="startsOn" label={t("startsOn")} requirement="required">
          <DateInput value={startsOn} onChange={(event) => changeStart(event.target.value)} />
        </Field>
        <Field
          name="endsOn"
          label={t("endsOn")}
          requirement="required"
          help={draft.limits.projectEndsOn && t("endsHelp", { day: draft.limits.projectEndsOn })}
        >
          <DateInput value={endsOn} onChange={(event) => setEndsOn(event.target.value)} />
        </Field>
      </FormPart>
      <TrancheAmounts tranches={draft.tranches} amounts={amounts} award={won} onAmounts={setAmounts} />
      <MilestoneDays
        milestones={draft.milestones}
        days={days}
        holidays={holidays}
        holidaysKnownUntil={draft.holidaysKnownUntil}
        onDays={setDays}
      />
    </>
  );
}
