import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateText } from "@/components/ui/date-text";
import type { Correction } from "@/lib/challenges/types";
import { CorrectionChanges } from "./correction-changes";

type Props = { corrections: Correction[]; now: Date };

/** Above a challenge that was corrected: how often, when last, and the way to what changed. */
export function CorrectedAlert({ corrections, now }: Props) {
  const t = useTranslations("challenges.corrections");
  const [last] = corrections;
  if (!last?.decidedAt) return null;
  const { number, decidedAt } = last;
  return (
    <Alert title={t("corrected", { count: number ?? 0 })}>
      <p>
        {t.rich("last", {
          number: number ?? 0,
          date: () => <DateText value={decidedAt} now={now} kind="date" />,
        })}{" "}
        <a href="#corrections">{t("see")}</a>
      </p>
    </Alert>
  );
}

/** Every released correction, the latest first; the last one stands open. */
export function PublicCorrections({ corrections, now }: Props) {
  const t = useTranslations("challenges.corrections");
  return (
    <section id="corrections" aria-labelledby="h-corrections">
      <h2 id="h-corrections">{t("title")}</h2>
      {corrections.map((correction, index) => (
        <details key={correction.id} className="correction" open={index === 0}>
          <summary>
            <h3>{t("number", { number: correction.number ?? 0 })}</h3>
            {correction.decidedAt && (
              <span className="small quiet">
                <DateText value={correction.decidedAt} now={now} kind="time" />
              </span>
            )}
          </summary>
          <CorrectionChanges correction={correction} />
        </details>
      ))}
    </section>
  );
}
