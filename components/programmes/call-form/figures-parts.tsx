"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { DateInput, DateTimeInput } from "@/components/ui/date-time-input";
import { useTyped } from "@/components/ui/form-context";
import { Select } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { timeZones } from "@/lib/platform/i18n/time-zone";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import { Part, Short } from "./parts";

/** When the call opens, closes and goes on, by a clock in its own zone. */
export function DatesPart({ values }: { values: CallFormValues }) {
  const t = useTranslations("programmes.manage.form");
  const typed = useTyped("timeZone");
  const [zone, setZone] = useState(() => timeZones.find((one) => one === typed?.[0]) ?? values.timeZone);
  const abroad = zone === "Asia/Seoul" ? undefined : t(`timeZones.${zone}`);
  return (
    <Part id="dates" title={t("dates")} note={t("datesHelp")}>
      <Field name="timeZone" label={t("timeZone")} help={t("timeZoneHelp")}>
        <Select
          value={zone}
          onChange={(event) => setZone(timeZones.find((one) => one === event.target.value) ?? "Asia/Seoul")}
        >
          {timeZones.map((one) => (
            <option key={one} value={one}>
              {t(`timeZones.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="pair">
        <Field name="opensAt" label={t("opensAt")} requirement="required">
          <DateTimeInput seconds zone={abroad} defaultValue={values.opensAt} />
        </Field>
        <Field name="closesAt" label={t("closesAt")} requirement="required" help={t("closesAtHelp")}>
          <DateTimeInput seconds zone={abroad} defaultValue={values.closesAt} />
        </Field>
        <Field
          name="questionsCloseAt"
          label={t("questionsCloseAt")}
          requirement="optional"
          help={t("questionsCloseAtHelp")}
        >
          <DateTimeInput zone={abroad} defaultValue={values.questionsCloseAt} />
        </Field>
        <Field name="resultsExpectedAt" label={t("resultsExpectedAt")} requirement="optional">
          <DateTimeInput zone={abroad} defaultValue={values.resultsExpectedAt} />
        </Field>
        <Field name="projectEndsOn" label={t("projectEndsOn")} requirement="optional">
          <DateInput defaultValue={values.projectEndsOn} />
        </Field>
      </div>
    </Part>
  );
}

/** How many are selected, with how much, and what applicants add of their own. */
export function MoneyPart({ values }: { values: CallFormValues }) {
  const t = useTranslations("programmes.manage.form");
  return (
    <Part id="money" title={t("money")}>
      <div className="pair">
        <Field name="ceiling" label={t("ceiling")} requirement="required">
          <MoneyInput defaultValue={values.ceiling} />
        </Field>
        <Field name="totalBudget" label={t("totalBudget")} requirement="required">
          <MoneyInput defaultValue={values.totalBudget} />
        </Field>
      </div>
      <div className="trio">
        <Short name="quota" label={t("quota")} value={values.quota} />
        <Short name="quotaPerChallenge" label={t("quotaPerChallenge")} value={values.quotaPerChallenge} />
        <Short name="reserveCount" label={t("reserveCount")} value={values.reserveCount} />
        <Short
          name="maxApplicationsPerStartup"
          label={t("maxApplications")}
          value={values.maxApplicationsPerStartup}
          requirement="optional"
          help={t("maxApplicationsHelp")}
        />
      </div>
      <h3>{t("shares")}</h3>
      <p className="quiet">{t("sharesHelp")}</p>
      <div className="trio">
        <Short name="grantShare" label={t("grantShare")} value={values.grantShare} unit="%" />
        <Short name="ownCashShare" label={t("ownCashShare")} value={values.ownCashShare} unit="%" />
        <Short name="ownInKindShare" label={t("ownInKindShare")} value={values.ownInKindShare} unit="%" />
      </div>
    </Part>
  );
}
