"use client";

import { useTranslations } from "next-intl";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import { milestoneKinds, trancheKinds } from "@/lib/programmes/schema/call-terms";
import { Choice, LocalisedField, Part, Short } from "./parts";
import { Rows } from "./rows";

const nothing = { ko: "", en: "" };

/** How an award is paid and what is checked on the way; shares sum to 100 percent. */
export function PlansPart({ tranches, milestones }: Pick<CallFormValues, "tranches" | "milestones">) {
  const t = useTranslations("programmes.manage.form");
  const p = useTranslations("programmes.plans");
  return (
    <Part id="plans" title={t("plans")}>
      <Rows
        name="tranches"
        legend={p("tranches")}
        help={t("tranchesHelp")}
        rows={tranches}
        empty={{ kind: "INTERIM", name: nothing, share: "" }}
        max={12}
        addLabel={t("addTranche")}
        fold={{
          field: "name",
          title: (row) => row.name,
          beside: { field: "share", value: (row) => row.share, words: (value) => `${value}%` },
        }}
      >
        {(tranche, index) => (
          <>
            <LocalisedField name={`tranches.${index}.name`} label={p("tranche")} value={tranche.name} limit={60} />
            <div className="pair">
              <Choice
                name={`tranches.${index}.kind`}
                label={p("kind")}
                value={tranche.kind}
                options={trancheKinds.map((key) => [key, p(`trancheKinds.${key}`)])}
              />
              <Short name={`tranches.${index}.share`} label={p("share")} value={tranche.share} unit="%" />
            </div>
          </>
        )}
      </Rows>
      <Rows
        name="milestones"
        legend={p("milestones")}
        help={t("milestonesHelp")}
        rows={milestones}
        empty={{ kind: "TASK", name: nothing, dueAfterDays: 0 }}
        max={30}
        addLabel={t("addMilestone")}
        fold={{
          field: "name",
          title: (row) => row.name,
          beside: {
            field: "dueAfterDays",
            value: (row) => String(row.dueAfterDays),
            words: (days) => t("daysShort", { days }),
          },
        }}
      >
        {(milestone, index) => (
          <>
            <LocalisedField
              name={`milestones.${index}.name`}
              label={p("milestone")}
              value={milestone.name}
              limit={100}
            />
            <div className="pair">
              <Choice
                name={`milestones.${index}.kind`}
                label={p("kind")}
                value={milestone.kind}
                options={milestoneKinds.map((key) => [key, p(`kinds.${key}`)])}
              />
              <Short
                name={`milestones.${index}.dueAfterDays`}
                label={t("dueAfterDays")}
                value={String(milestone.dueAfterDays)}
              />
            </div>
          </>
        )}
      </Rows>
    </Part>
  );
}
