"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CriterionCard, type CriterionText } from "@/components/evaluation/criterion-card";
import type { SheetScore } from "@/lib/evaluation/rules/sheet";

/** The score sheet of a stage as evaluators will fill it in. Nothing typed here is kept. */
export function SheetTrial({ criteria, passMark }: { criteria: CriterionText[]; passMark: number }) {
  const t = useTranslations("evaluation.sheet");
  const [scores, setScores] = useState<Record<string, Omit<SheetScore, "criterionId">>>({});
  const scoreOf = (id: string) => scores[id] ?? { points: null, comment: "" };
  const points = criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  return (
    <div className="panel">
      <p className="small quiet">{t("scale", { points, passMark })}</p>
      {criteria.map((criterion, index) => (
        <CriterionCard
          key={criterion.id}
          criterion={criterion}
          score={{ criterionId: criterion.id, ...scoreOf(criterion.id) }}
          open={index === 0}
          onChange={(change) => setScores({ ...scores, [criterion.id]: { ...scoreOf(criterion.id), ...change } })}
        />
      ))}
    </div>
  );
}
