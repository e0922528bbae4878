"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { FormContext } from "@/components/ui/form-context";
import { Icon } from "@/components/ui/icon";

/** The sections of the form, and how the names of their fields begin. */
const parts = [
  { id: "basics", title: "basics", fields: ["programmeId", "code", "title", "summary"] },
  {
    id: "dates",
    title: "dates",
    fields: ["timeZone", "opensAt", "closesAt", "questionsCloseAt", "resultsExpectedAt", "projectEndsOn"],
  },
  {
    id: "money",
    title: "money",
    fields: [
      "ceiling", "totalBudget", "quota", "quotaPerChallenge", "reserveCount", "maxApplicationsPerStartup",
      "grantShare", "ownCashShare", "ownInKindShare",
    ], // prettier-ignore
  },
  { id: "eligibility", title: "eligibility", fields: ["eligibility"] },
  { id: "documents", title: "documents", fields: ["documents", "maxFileMegabytes"] },
  { id: "evaluation", title: "evaluation", fields: ["stages"] },
  { id: "plans", title: "plans", fields: ["tranches", "milestones"] },
  { id: "support", title: "supportTitle", fields: ["support", "followOn", "pathway"] },
  { id: "form", title: "applicationForm", fields: ["form"] },
] as const;

/** Leads to each section; after a refused attempt it says where something is to be mended. */
export function PartNav() {
  const t = useTranslations("programmes.manage.form");
  const { refusals } = useContext(FormContext);
  const named = refusals.flatMap(({ field }) => field?.split(".")[0] ?? []);
  return (
    <nav aria-label={t("toc")}>
      <ol>
        {parts.map(({ id, title, fields }, index) => {
          const errors = named.filter((name) => fields.some((field) => field === name)).length;
          return (
            <li key={id}>
              <a href={`#p-${id}`}>
                <Icon name={errors > 0 ? "x-circle" : "dot"} />
                <span>
                  {index + 1}. {t(title)}
                </span>
                {errors > 0 && <em className="t-danger">{t("errors", { count: errors })}</em>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
