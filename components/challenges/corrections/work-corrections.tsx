import { useTranslations } from "next-intl";
import { Decision, proposalBadges } from "@/components/programmes/amendments/decision";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/platform/action-state";
import type { Correction } from "@/lib/challenges/types";
import { CorrectionChanges } from "./correction-changes";

type Props = {
  corrections: Correction[];
  now: Date;
  /** How the reader decides about the one that waits; left out where they may not. */
  decide?: FormAction;
  /** How the owner takes back the one that waits; left out where they may not. */
  takeBack?: FormAction;
};

/** The corrections of a published challenge for its owner and the managers: the one that waits, and the earlier ones. */
export function WorkCorrections({ corrections, now, decide, takeBack }: Props) {
  const t = useTranslations("challenges.corrections");
  if (corrections.length === 0) return null;
  return (
    <Section id="corrections" title={t("title")}>
      {corrections.map((correction) => (
        <details key={correction.id} className="correction" open={correction.status === "PROPOSED"}>
          <summary>
            <h3>{correction.number === null ? t("unnumbered") : t("number", { number: correction.number })}</h3>
            <Badge {...proposalBadges[correction.status]}>{t(`status.${correction.status}`)}</Badge>{" "}
            <span className="small quiet">
              <DateText value={correction.decidedAt ?? correction.preparedAt} now={now} kind="time" />
            </span>
          </summary>
          <CorrectionChanges correction={correction} />
          <Decision
            words="challenges.corrections"
            proposal={correction}
            name="correctionId"
            decide={decide}
            takeBack={takeBack}
          />
        </details>
      ))}
    </Section>
  );
}
