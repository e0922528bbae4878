import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalisedField } from "@/components/programmes/call-form/parts";
import { LocalParagraphs, LocalText } from "@/components/programmes/local-text";
import { ActionForm } from "@/components/ui/action-form";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { HandledQuestion } from "@/lib/challenges/types";
import { QuestionBadge } from "./question-badge";

type Props = { question: HandledQuestion; now: Date; children?: ReactNode };

/** One question as those who answer or release it see it, with what they may do below. */
export function HandledQuestionCard({ question, now, children }: Props) {
  const t = useTranslations("challenges.handle");
  const { asker, shown, answer } = question;
  return (
    <li id={`q-${question.id}`}>
      <p className="row head-line">
        <QuestionBadge status={question.status} />
        <span className="small quiet">
          {t.rich("askedAt", { when: () => <DateText value={question.askedAt} now={now} kind="time" /> })}
          {asker && (
            <>
              {" "}
              · <LocalText text={asker.name} />
            </>
          )}
        </span>
      </p>
      <p className="pre-line strong">
        <LocalText text={shown} />
      </p>
      {asker && asker.original !== shown.ko && (
        <details className="more">
          <summary>{t("original")}</summary>
          <p className="pre-line">{asker.original}</p>
        </details>
      )}
      {question.returnNote && (
        <p className="pre-line">
          {t("returned")} {question.returnNote}
        </p>
      )}
      {answer && (
        <div className="answer">
          <p className="small quiet">{t(question.status === "RELEASED" ? "released" : "draft")}</p>
          <LocalParagraphs text={answer} />
        </div>
      )}
      {question.refusalReason && (
        <p className="pre-line">
          {t("refused")} {question.refusalReason}
        </p>
      )}
      {children}
    </li>
  );
}

const seen = ({ id, version }: HandledQuestion) => ({ questionId: id, version });

/** For the demand owner: the answer, written or written anew. */
export function AnswerForm({ question, action }: { question: HandledQuestion; action: FormAction }) {
  const t = useTranslations("challenges.handle");
  return (
    <details className="more" open={question.answer === null}>
      <summary>{t(question.answer ? "answerAnew" : "answer")}</summary>
      <ActionForm action={action} keep={`answer:${question.id}`} fields={seen(question)}>
        <LocalisedField
          name="answer"
          label={t("answerText")}
          value={question.answer ?? { ko: "" }}
          limit={3000}
          long
          help={t("answerHelp")}
        />
        <SubmitButton size="s" pendingLabel={t("answering")}>
          {t("saveAnswer")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

type DecisionProps = { question: HandledQuestion; actions: Record<"edit" | "sendBack" | "refuse", FormAction> };

/** For a manager: mend the words, send the answer back, refuse the question. The release is one for all of them. */
export function QuestionDecision({ question, actions }: DecisionProps) {
  const t = useTranslations("challenges.handle");
  return (
    <>
      <details className="more">
        <summary>{t("edit")}</summary>
        <ActionForm action={actions.edit} keep={`question-edit:${question.id}`} fields={seen(question)}>
          <LocalisedField
            name="shown"
            label={t("shownText")}
            value={question.shown}
            limit={1000}
            long
            help={t("shownHelp")}
          />
          <SubmitButton size="s" variant="secondary" pendingLabel={t("editing")}>
            {t("saveShown")}
          </SubmitButton>
        </ActionForm>
      </details>
      {question.status === "DRAFTED" && (
        <Reasoned question={question} action={actions.sendBack} name="note" words="sendBack" />
      )}
      <Reasoned question={question} action={actions.refuse} name="reason" words="refuse" />
    </>
  );
}

type ReasonedProps = {
  question: HandledQuestion;
  action: FormAction;
  name: "note" | "reason";
  words: "sendBack" | "refuse";
};

function Reasoned({ question, action, name, words }: ReasonedProps) {
  const t = useTranslations(`challenges.handle.${words}`);
  return (
    <details className="more">
      <summary>{t("title")}</summary>
      <ActionForm action={action} keep={`question-${words}:${question.id}`} fields={seen(question)}>
        <Field name={name} label={t("reason")} requirement="required" help={t("help")}>
          <Textarea limit={1000} rows={3} />
        </Field>
        <SubmitButton size="s" variant={words === "refuse" ? "danger" : "secondary"} pendingLabel={t("pending")}>
          {t("act")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
