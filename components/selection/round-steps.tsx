import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/platform/i18n/format";
import type { RoundHead } from "@/lib/selection/types";

type Step = { key: "propose" | "confirm" | "publish"; who: string; done: string | null; next: string };

/** Proposal, confirmation by another person, publication: who and when, and the one awaited in words. */
export function RoundSteps({ round, now }: { round: RoundHead | null; now: Date }) {
  const t = useTranslations("selection.page.decision.steps");
  const locale = useLocale();
  const at = (name: string, moment: Date) => t("at", { name, time: formatDateTime(moment, locale, now) });
  const returned = round?.status === "RETURNED";
  const steps: Step[] = [
    {
      key: "propose",
      who: t("officer"),
      done: round && !returned ? at(round.proposedBy, round.proposedAt) : null,
      next: t("proposeNext"),
    },
    {
      key: "confirm",
      who: t("approver"),
      done: round?.confirmedBy && round.confirmedAt ? at(round.confirmedBy, round.confirmedAt) : null,
      next: t("confirmNext"),
    },
    {
      key: "publish",
      who: `${t("officer")} · ${t("approver")}`,
      done: round?.publishedAt ? formatDateTime(round.publishedAt, locale, now) : null,
      next: t("publishNext"),
    },
  ];
  const awaited = steps.findIndex((step) => step.done === null);
  return (
    <ol className="sign">
      {steps.map((step, index) => (
        <li key={step.key} data-s={step.done ? "done" : undefined}>
          <span>
            <b>{t(step.key)}</b> {step.who}{" "}
            {index === awaited && (
              <StateMark tone="warn" icon={returned && index === 0 ? "history" : "clock"}>
                {t(returned && index === 0 ? "returned" : "waiting")}
              </StateMark>
            )}
          </span>
          <span className="w">{step.done ?? (index === awaited ? step.next : t("notYet"))}</span>
        </li>
      ))}
    </ol>
  );
}
