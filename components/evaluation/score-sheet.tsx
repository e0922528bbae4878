"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { MAX_OVERALL_COMMENT, MIN_OVERALL_COMMENT, refusalsToSubmit } from "@/lib/evaluation/rules/sheet";
import type { FormAction } from "@/lib/platform/action-state";
import { CriterionCard, type CriterionText } from "./criterion-card";
import { CommentField } from "./comment-field";
import { sendSheetTo, type ServerSheet } from "./send-sheet";
import { sheetCopy } from "./sheet-copy";
import { SheetFoot } from "./sheet-foot";
import { SheetKeeper } from "./sheet-keeper";

type Props = {
  evaluationId: string;
  criteria: CriterionText[];
  start: ServerSheet;
  passMark: number;
  action: FormAction;
};

/** The score sheet: every criterion with five grades or exact points and a comment, kept as it is typed. */
export function ScoreSheet({ evaluationId, criteria, start, passMark, action }: Props) {
  const t = useTranslations("evaluation.sheet");
  const locale = useLocale();
  const [keeper] = useState(() => new SheetKeeper(start, sendSheetTo(evaluationId, locale), sheetCopy(evaluationId)));
  const state = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  useKept(keeper);

  const total = state.scores.reduce((sum, score) => sum + (score.points ?? 0), 0);
  const maxPoints = criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  const missing = refusalsToSubmit(criteria, state.scores, state.comment);
  return (
    <>
      <div className="flex items-baseline justify-between px-4 pt-3 pb-2">
        <h2 className="text-[length:var(--f-m)]">{t("title")}</h2>
        <span className="xs quiet">{t("scale", { points: maxPoints, passMark })}</span>
      </div>
      {criteria.map((criterion, index) => (
        <CriterionCard
          // Text from outside (another tab, this device's copy) makes the inputs anew.
          key={`${criterion.id}-${state.revision}`}
          criterion={criterion}
          score={state.scores.find((score) => score.criterionId === criterion.id)}
          open={index === 0}
          onChange={(change) => keeper.score(criterion.id, change)}
        />
      ))}
      <div className="crit px-4 py-3">
        <CommentField
          key={state.revision}
          id={`overall-${evaluationId}`}
          label={t("overall")}
          minimum={MIN_OVERALL_COMMENT}
          maximum={MAX_OVERALL_COMMENT}
          value={state.comment}
          onChange={(text) => keeper.comment(text)}
        />
      </div>
      <SheetFoot
        evaluationId={evaluationId}
        keeper={keeper}
        state={state}
        total={total}
        maxPoints={maxPoints}
        scored={state.scores.filter((score) => score.points !== null).length}
        criteria={criteria.length}
        missing={missing}
        action={action}
      />
    </>
  );
}

/** Takes up what the device kept, and saves when the tab is left or the network comes back. */
function useKept(keeper: SheetKeeper): void {
  useEffect(() => {
    keeper.resume();
    const leave = () => {
      if (document.visibilityState === "hidden") void keeper.flush(true);
    };
    const hide = () => void keeper.flush(true);
    const online = () => void keeper.flush();
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", hide);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", hide);
      window.removeEventListener("online", online);
      void keeper.flush(true);
    };
  }, [keeper]);
}
