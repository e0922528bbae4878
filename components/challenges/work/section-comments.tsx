import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import { reviewSections } from "@/lib/challenges/schema/review";
import type { SectionComment } from "@/lib/challenges/types";

type Props = {
  comments: SectionComment[];
  now: Date;
  /** Owners learn the reviewer's role; names stay among the managers. */
  names: boolean;
  /** Where the reader may answer: the challenge, its last version, and how. */
  reply?: { challengeId: string; number: number; action: FormAction };
};

/** What was said about each section, in the order of the text, with the owner's answers between. */
export function SectionComments({ comments, now, names, reply }: Props) {
  const t = useTranslations("challenges");
  const sections = reviewSections.filter((section) => comments.some((one) => one.section === section));
  return sections.map((section) => {
    const thread = comments.filter((one) => one.section === section);
    const open = reply && thread.some((one) => one.side === "OFFICER" && one.number === reply.number);
    return (
      <section key={section} className="thread" aria-labelledby={`c-${section}`}>
        <h3 id={`c-${section}`}>{t(`sections.${section}`)}</h3>
        <CommentThread comments={thread} now={now} names={names} />
        {open && (
          <details className="more">
            <summary>{t("comments.replyTo", { section: t(`sections.${section}`) })}</summary>
            <ActionForm
              action={reply.action}
              keep={`challenge-reply:${reply.challengeId}:${section}`}
              resetOnDone
              fields={{ challengeId: reply.challengeId, section }}
            >
              <Field name="text" label={t("comments.replyText")} requirement="required">
                <Textarea limit={2000} rows={3} />
              </Field>
              <SubmitButton size="s" variant="secondary" pendingLabel={t("comments.replying")}>
                {t("comments.reply")}
              </SubmitButton>
            </ActionForm>
          </details>
        )}
      </section>
    );
  });
}

/** The comments and answers on one section, the earliest first. */
export function CommentThread({ comments, now, names }: Pick<Props, "comments" | "now" | "names">) {
  const t = useTranslations("challenges");
  return (
    <ol className="thread__list">
      {comments.map((one) => (
        <li key={one.id} className={one.side === "OWNER" ? "thread__own" : undefined}>
          <p className="small quiet">
            {t(`comments.side.${one.side}`)}
            {(names || one.side === "OWNER") && <> · {one.by}</>} · {t("history.version", { number: one.number })} ·{" "}
            <DateText value={one.at} now={now} kind="time" />
          </p>
          <p className="pre-line">{one.text}</p>
        </li>
      ))}
    </ol>
  );
}
