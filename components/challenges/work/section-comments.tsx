import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { standOf } from "@/lib/challenges/rules/comments";
import { reviewSections, type ReviewSection } from "@/lib/challenges/schema/review";
import type { SectionComment } from "@/lib/challenges/types";
import { ReplyFields } from "./reply-fields";

type Props = {
  section: ReviewSection;
  /** Of the whole challenge. */
  comments: SectionComment[];
  now: Date;
  /** Owners learn the reviewer's role; names stay among the managers. */
  names: boolean;
  /** The review goes on: once it is over, nothing waits for an answer any more. */
  open: boolean;
};

const badges = {
  open: { tone: "warning", icon: "alert" },
  answered: { tone: "info", icon: "message" },
  settled: { tone: "success", icon: "check-circle" },
} as const;

/** What was said about one section, the earliest first, and how it stands; nothing where nothing was said. */
export function SectionThread({ section, comments, now, names, open }: Props) {
  const t = useTranslations("challenges");
  const thread = comments.filter((one) => one.section === section);
  const stand = standOf(thread);
  if (stand === undefined) return null;
  return (
    <div role="group" className="thread" aria-label={t("comments.on", { section: t(`sections.${section}`) })}>
      {(open || stand !== "open") && <Badge {...badges[stand]}>{t(`comments.stand.${stand}`)}</Badge>}
      <ol className="thread__list">
        {thread.map((one) => (
          <li key={one.id} className={one.side === "OWNER" ? "thread__own" : undefined}>
            <p className="small quiet">
              {t(`comments.side.${one.side}`)}
              {(names || one.side === "OWNER") && <> · {one.by}</>} · {t("history.version", { number: one.number })} ·{" "}
              <DateText value={one.at} now={now} kind="time" />
            </p>
            {one.settled && <p className="strong">{t("comments.settledHere")}</p>}
            {one.text && <p className="pre-line">{one.text}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}

type ReplyProps = {
  section: ReviewSection;
  comments: SectionComment[];
  /** The challenge, and its last version: only its comments are still to be answered. */
  to: { challengeId: string; number: number; action: FormAction };
};

/** The owner's answer to the comments on one section, sent by itself. */
export function SectionReply({ section, comments, to }: ReplyProps) {
  const t = useTranslations("challenges");
  if (!awaitsReply(section, comments, to.number)) return null;
  const name = t("comments.replyTo", { section: t(`sections.${section}`) });
  return (
    <details className="comment-here">
      <summary className="btn btn--s btn--tertiary">
        <Icon name="message" />
        {name}
      </summary>
      <ActionForm
        action={to.action}
        className="reply"
        aria-label={name}
        keep={`challenge-reply:${to.challengeId}:${section}`}
        resetOnDone
        fields={{ challengeId: to.challengeId, section }}
      >
        <ReplyFields section={section} />
        <SubmitButton size="s" variant="secondary" pendingLabel={t("comments.replying")}>
          {t("comments.reply")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

/** Whether the officer's comment on the last version waits for the owner to follow or answer it. */
export function awaitsReply(section: ReviewSection, comments: readonly SectionComment[], number: number): boolean {
  const thread = comments.filter((one) => one.section === section);
  return thread.some((one) => one.side === "OFFICER" && one.number === number) && standOf(thread) !== "settled";
}

/** The sections that were commented, each a way to its place, with how the talk there stands. */
export function CommentedSections({ comments, prefix = "" }: { comments: SectionComment[]; prefix?: string }) {
  const t = useTranslations("challenges");
  const stands = reviewSections.flatMap((section) => {
    const stand = standOf(comments.filter((one) => one.section === section));
    return stand ? [{ section, stand }] : [];
  });
  if (stands.length === 0) return null;
  return (
    <ul className="commented">
      {stands.map(({ section, stand }) => (
        <li key={section}>
          <a href={`#${prefix}${section}`}>{t(`sections.${section}`)}</a>{" "}
          <Badge {...badges[stand]}>{t(`comments.stand.${stand}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}
