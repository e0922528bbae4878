"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/check";
import { aggregations, stageKinds } from "@/lib/programmes/schema/call-terms";
import type { StageTerms } from "@/lib/programmes/types";
import { Choice, LocalisedField, Part, Short } from "./parts";
import { Rows } from "./rows";

const nothing = { ko: "", en: "" };
const emptyStage: StageTerms = {
  kind: "PRESENTATION_REVIEW",
  name: nothing,
  weight: 0,
  aggregation: "TRIMMED_MEAN",
  minEvaluations: 5,
  passMark: 60,
  blind: false,
  criteria: [{ name: nothing, guidance: nothing, maxPoints: 100 }],
};

/** The evaluation plan: stages whose weights sum to 100, each with criteria whose points sum to 100. */
export function EvaluationPart({ stages }: { stages: StageTerms[] }) {
  const t = useTranslations("programmes.manage.form");
  return (
    <Part id="evaluation" title={t("evaluation")} note={t("evaluationHelp")}>
      <Rows
        name="stages"
        legend={t("stages")}
        help={t("stagesHelp")}
        rows={stages}
        empty={emptyStage}
        max={6}
        addLabel={t("addStage")}
        fold={{
          field: "name",
          title: (row) => row.name,
          beside: { field: "weight", value: (row) => String(row.weight || ""), words: (value) => `${value}%` },
        }}
      >
        {(stage, index) => <Stage stage={stage} place={`stages.${index}`} />}
      </Rows>
    </Part>
  );
}

function Stage({ stage, place }: { stage: StageTerms; place: string }) {
  const t = useTranslations("programmes.manage.form");
  const e = useTranslations("programmes.evaluation");
  return (
    <>
      <LocalisedField name={`${place}.name`} label={t("stageName")} value={stage.name} limit={60} />
      <div className="trio">
        <Choice
          name={`${place}.kind`}
          label={t("stageKind")}
          value={stage.kind}
          options={stageKinds.map((key) => [key, e(`stage.${key}`)])}
        />
        <Short name={`${place}.weight`} label={t("stageWeight")} value={String(stage.weight || "")} unit="%" />
        <Choice
          name={`${place}.aggregation`}
          label={t("aggregation")}
          value={stage.aggregation}
          options={aggregations.map((key) => [key, e(`rule.${key}`)])}
        />
        <Short name={`${place}.minEvaluations`} label={t("minEvaluations")} value={String(stage.minEvaluations)} />
        <Short name={`${place}.passMark`} label={t("passMark")} value={String(stage.passMark)} />
      </div>
      <Checkbox name={`${place}.blind`} label={t("blind")} help={t("blindHelp")} defaultChecked={stage.blind} />
      <Rows
        name={`${place}.criteria`}
        legend={t("criteria")}
        help={t("criteriaHelp")}
        rows={stage.criteria}
        empty={{ name: nothing, guidance: nothing, maxPoints: 0 }}
        max={20}
        addLabel={t("addCriterion")}
        fold={{
          field: "name",
          title: (row) => row.name,
          beside: {
            field: "maxPoints",
            value: (row) => String(row.maxPoints || ""),
            words: (points) => t("pointsShort", { points }),
          },
        }}
      >
        {(criterion, index) => (
          <>
            <LocalisedField
              name={`${place}.criteria.${index}.name`}
              label={e("criterion")}
              value={criterion.name}
              limit={80}
            />
            <LocalisedField
              name={`${place}.criteria.${index}.guidance`}
              label={e("guidance")}
              value={criterion.guidance}
              limit={600}
            />
            <div className="trio">
              <Short
                name={`${place}.criteria.${index}.maxPoints`}
                label={e("points")}
                value={String(criterion.maxPoints || "")}
              />
            </div>
          </>
        )}
      </Rows>
    </>
  );
}
