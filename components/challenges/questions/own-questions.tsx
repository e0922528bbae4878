import { useTranslations } from "next-intl";
import { LocalParagraphs, LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import type { OwnQuestion } from "@/lib/challenges/types";
import { QuestionBadge } from "./question-badge";

/** What the reader's companies asked, the latest first, and what came of it. */
export function OwnQuestions({ questions, now }: { questions: OwnQuestion[]; now: Date }) {
  const t = useTranslations("challenges.ask");
  return (
    <ol className="versions">
      {questions.map((question) => (
        <li key={question.id}>
          <p className="row head-line">
            <QuestionBadge status={question.status} />
            <span className="small quiet">
              {t.rich("askedAt", { when: () => <DateText value={question.askedAt} now={now} kind="time" /> })}
            </span>
          </p>
          <p className="pre-line strong">{question.original}</p>
          {question.status === "RELEASED" && question.shown.ko !== question.original && (
            <p className="small quiet">
              {t("shownAs")} <LocalText text={question.shown} />
            </p>
          )}
          {question.answer && <LocalParagraphs text={question.answer} />}
          {question.refusalReason && (
            <p className="pre-line">
              {t("refusedBecause")} {question.refusalReason}
            </p>
          )}
          {(question.status === "ASKED" || question.status === "DRAFTED") && (
            <p className="small quiet">{t(`next.${question.status}`)}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
