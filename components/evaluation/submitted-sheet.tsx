import { useLocale, useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { StateMark } from "@/components/ui/badge";
import { gradeOf } from "@/lib/evaluation/rules/sheet";
import type { Desk } from "@/lib/evaluation/types";
import { formatDateTime } from "@/lib/platform/i18n/format";

/** The evaluator's own sheet after it was submitted: read, never changed. */
export function SubmittedSheet({ desk, now }: { desk: Desk; now: Date }) {
  const t = useTranslations("evaluation.sheet");
  const locale = useLocale();
  const total = desk.scores.reduce((sum, score) => sum + (score.points ?? 0), 0);
  const maxPoints = desk.criteria.reduce((sum, criterion) => sum + criterion.maxPoints, 0);
  return (
    <>
      <div className="px-4 pt-3 pb-2">
        <h2 className="text-[length:var(--f-m)]">{t("submittedTitle")}</h2>
        {desk.submittedAt && (
          <p className="small quiet">{t("submittedAt", { time: formatDateTime(desk.submittedAt, locale, now) })}</p>
        )}
      </div>
      {desk.criteria.map((criterion) => {
        const score = desk.scores.find((each) => each.criterionId === criterion.id);
        const grade = gradeOf(score?.points ?? null, criterion.maxPoints);
        return (
          <div className="crit px-4 py-3" key={criterion.id}>
            <div className="flex items-baseline justify-between gap-2 small">
              <b className="strong">
                {criterion.position}. <LocalText text={criterion.name} />
              </b>
              <span className="num">
                {grade && `${t(`grade.${grade}`)} · `}
                {t("points", { points: score?.points ?? 0, max: criterion.maxPoints })}
              </span>
            </div>
            <p className="small mt-1 whitespace-pre-line">{score?.comment}</p>
          </div>
        );
      })}
      <div className="crit px-4 py-3">
        <b className="strong small">{t("overall")}</b>
        <p className="small mt-1 whitespace-pre-line">{desk.comment}</p>
      </div>
      <div className="score__foot">
        <div className="own">
          <div className="tot">
            {total} <small>{t("outOf", { points: maxPoints })}</small>
          </div>
          <StateMark tone="ok" icon="check">
            {t("submittedTitle")}
          </StateMark>
        </div>
      </div>
    </>
  );
}
