"use client";

import { useLocale, useTranslations } from "next-intl";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { CommentForm } from "./comment-form";
import { useTeam } from "./team-context";
import type { CommentsOnWire } from "./watch-draft";

/** One thread: who said what and when, an answer while it is open, and whether it is settled. */
export function CommentThread({ thread }: { thread: CommentsOnWire["threads"][number] }) {
  const t = useTranslations("drafts.comments");
  const locale = useLocale();
  const { draft, look } = useTeam();
  const { id, sectionId, resolved, comments } = thread;
  const time = (at: string) => formatDateTime(new Date(at), locale, new Date(at));
  const said = comments[0]?.author ?? "";
  return (
    <article className="cmt__thread" aria-label={t("threadBy", { name: said })}>
      <ol>
        {comments.map(({ id: one, author, own, text, at }) => (
          <li key={one}>
            <p className="small quiet">
              <b className="strong">{own ? t("me", { name: author }) : author}</b> ·{" "}
              <time dateTime={at}>{time(at)}</time>
            </p>
            <p className="doc__text">{text}</p>
          </li>
        ))}
      </ol>
      {resolved && <p className="small quiet">{t("settledBy", { name: resolved.by, time: time(resolved.at) })}</p>}
      <div className="cmt__acts">
        {!resolved && (
          <details>
            <summary>{t("answer")}</summary>
            <CommentForm
              place={{ sectionId, threadId: id }}
              label={t("answerLabel", { name: said })}
              submit={t("answer")}
            />
          </details>
        )}
        <RowForm action={draft.settle} fields={{ threadId: id, resolved: resolved ? "off" : "on" }} onDone={look}>
          <SubmitButton size="xs" variant="tertiary" pendingLabel={t("sending")}>
            {t(resolved ? "reopen" : "settle")}
          </SubmitButton>
        </RowForm>
      </div>
    </article>
  );
}
