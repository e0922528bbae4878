"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import {
  gradeOf,
  gradePoints,
  grades,
  MAX_COMMENT,
  MIN_CRITERION_COMMENT,
  type SheetCriterion,
  type SheetScore,
} from "@/lib/evaluation/rules/sheet";
import { CommentField } from "./comment-field";

/** A criterion in the reader's language. */
export type CriterionText = SheetCriterion & { name: string; guidance: string };

type Props = {
  criterion: CriterionText;
  score: SheetScore | undefined;
  open: boolean;
  onChange: (change: { points?: number | null; comment?: string }) => void;
};

/** One criterion: five grades, exact points beside them, and why. */
export function CriterionCard({ criterion, score, open, onChange }: Props) {
  const t = useTranslations("evaluation.sheet");
  const { id, name, guidance, maxPoints } = criterion;
  const points = score?.points ?? null;
  const comment = score?.comment ?? "";
  return (
    <details className="crit" open={open}>
      <CriterionSummary criterion={criterion} points={points} comment={comment} />
      <div className="crit__body">
        {guidance && <p className="xs quiet mb-2 whitespace-pre-line">{guidance}</p>}
        <fieldset>
          <legend className="sr">{t("gradeLegend", { name, max: maxPoints })}</legend>
          <div className="grades">
            {grades.map(({ key, percent }) => {
              const worth = gradePoints(maxPoints, percent);
              return (
                <label className="grade" key={key}>
                  <input
                    type="radio"
                    name={`grade-${id}`}
                    checked={points === worth}
                    onChange={() => onChange({ points: worth })}
                  />
                  <b>{t(`grade.${key}`)}</b>
                  <span className="an" />
                  <span className="pt">{t("gradePoints", { points: worth })}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
        <label className="mt-2 mb-3 flex items-center justify-between gap-2 small">
          <span>{t("exactLabel", { max: maxPoints })}</span>
          <input
            className="input input--s num"
            style={{ maxWidth: "5.5rem", marginTop: 0 }}
            type="number"
            inputMode="numeric"
            min={0}
            max={maxPoints}
            step={1}
            value={points ?? ""}
            onChange={(event) => onChange({ points: wholeWithin(event.target.value, maxPoints) })}
          />
        </label>
        <CommentField
          id={`comment-${id}`}
          label={t("comment")}
          minimum={MIN_CRITERION_COMMENT}
          maximum={MAX_COMMENT}
          value={comment}
          onChange={(text) => onChange({ comment: text })}
        />
      </div>
    </details>
  );
}

function CriterionSummary({
  criterion,
  points,
  comment,
}: {
  criterion: CriterionText;
  points: number | null;
  comment: string;
}) {
  const t = useTranslations("evaluation.sheet");
  const { position, name, maxPoints } = criterion;
  const count = [...comment.trim()].length;
  const done = points !== null && count >= MIN_CRITERION_COMMENT;
  const grade = gradeOf(points, maxPoints);
  const said = points === null ? t("noGrade") : grade ? t(`grade.${grade}`) : t("exact", { points });
  return (
    <summary>
      <span className={done ? "t-success" : "quiet"}>
        <Icon name={done ? "check" : "ring"} className="wk-ic" />
      </span>
      <b>{t("criterion", { position, name })}</b>
      <span className="pt">
        {points === null ? t("none", { max: maxPoints }) : t("points", { points, max: maxPoints })}
      </span>
      <span className="meta">{t("meta", { grade: said, count })}</span>
    </summary>
  );
}

/** Whole points from 0 to the maximum; an empty field means none. What is typed beyond is held at the edge. */
function wholeWithin(text: string, maxPoints: number): number | null {
  const value = Math.trunc(Number(text));
  return text.trim() === "" || Number.isNaN(value) ? null : Math.min(maxPoints, Math.max(0, value));
}
