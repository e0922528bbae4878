import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Desk } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { ScoreSheet } from "./score-sheet";
import { SubmittedSheet } from "./submitted-sheet";

type Props = { desk: Desk; locale: string; submit: FormAction; now: Date };

/** The right of the desk: the sheet to fill in, the submitted one, or a word why it is locked. */
export function DeskSheet({ desk, locale, submit, now }: Props) {
  const t = useTranslations("evaluation.sheet");
  if (desk.status === "SUBMITTED") return <SubmittedSheet desk={desk} now={now} />;
  if (desk.status !== "OPEN" || desk.tied) {
    return (
      <div className="px-4 py-3">
        <h2 className="text-[length:var(--f-m)]">{t("title")}</h2>
        <p className="small quiet mt-2">
          <Icon name="lock" className="wk-ic" /> {desk.status === "ASSIGNED" ? t("lockedTitle") : "–"}
        </p>
        {desk.status === "ASSIGNED" && <p className="small quiet">{t("lockedBody")}</p>}
      </div>
    );
  }
  return (
    <ScoreSheet
      key={desk.id}
      evaluationId={desk.id}
      passMark={desk.group.stage.passMark}
      action={submit}
      criteria={desk.criteria.map((criterion) => ({
        ...criterion,
        name: inLanguage(criterion.name, locale).text,
        guidance: inLanguage(criterion.guidance, locale).text,
      }))}
      start={{
        version: desk.version,
        savedAt: desk.savedAt?.toISOString() ?? null,
        scores: desk.scores,
        comment: desk.comment,
      }}
    />
  );
}
