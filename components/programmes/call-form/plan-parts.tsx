"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import type { CallFormValues } from "@/lib/programmes/rules/form-values";
import { aggregations, milestoneKinds, stageKinds, trancheKinds } from "@/lib/programmes/schema/call-terms";
import { Choice, LocalisedField, Part, Rows, Short } from "./parts";

const nothing = { ko: "", en: "" };

/** The one stage of the evaluation plan: rule, thresholds, and criteria whose points sum to 100. */
export function EvaluationPart({ stage }: { stage: CallFormValues["stage"] }) {
  const t = useTranslations("programmes.manage.form");
  const e = useTranslations("programmes.evaluation");
  return (
    <Part id="evaluation" title={t("evaluation")} note={t("evaluationHelp")}>
      <LocalisedField name="stage.name" label={t("stageName")} value={stage.name} limit={60} />
      <div className="trio">
        <Choice
          name="stage.kind"
          label={t("stageKind")}
          value={stage.kind}
          options={stageKinds.map((key) => [key, e(`stage.${key}`)])}
        />
        <Choice
          name="stage.aggregation"
          label={t("aggregation")}
          value={stage.aggregation}
          options={aggregations.map((key) => [key, e(`rule.${key}`)])}
        />
        <Short name="stage.minEvaluations" label={t("minEvaluations")} value={String(stage.minEvaluations)} />
        <Short name="stage.passMark" label={t("passMark")} value={String(stage.passMark)} />
      </div>
      <Checkbox name="stage.blind" label={t("blind")} help={t("blindHelp")} defaultChecked={stage.blind} />
      <Rows
        name="stage.criteria"
        legend={t("criteria")}
        help={t("criteriaHelp")}
        rows={stage.criteria}
        empty={{ name: nothing, guidance: nothing, maxPoints: 0 }}
        max={20}
        addLabel={t("addCriterion")}
      >
        {(criterion, index) => (
          <>
            <LocalisedField
              name={`stage.criteria.${index}.name`}
              label={e("criterion")}
              value={criterion.name}
              limit={80}
            />
            <LocalisedField
              name={`stage.criteria.${index}.guidance`}
              label={e("guidance")}
              value={criterion.guidance}
              limit={600}
            />
            <div className="trio">
              <Short
                name={`stage.criteria.${index}.maxPoints`}
                label={e("points")}
                value={String(criterion.maxPoints || "")}
              />
            </div>
          </>
        )}
      </Rows>
    </Part>
  );
}

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
