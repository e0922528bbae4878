"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { CommentForm } from "./comment-form";
import { CommentThread } from "./comment-thread";
import { useTeam } from "./team-context";

type Props = {
  sectionId: string;
  /** Null: about the section as a whole. */
  fieldId: string | null;
  label: string;
};

/** What colleagues say about one field, folded away behind a button that says how much is open. */
export function FieldComments({ sectionId, fieldId, label }: Props) {
  const t = useTranslations("drafts.comments");
  const { comments } = useTeam();
  const id = useId();
  const threads = comments.threads.filter((thread) => thread.fieldId === fieldId && thread.sectionId === sectionId);
  const waiting = threads.filter((thread) => !thread.resolved);
  // What waited when the page was opened is in sight; what comes later only changes the count and moves no text.
  const [open, setOpen] = useState(waiting.length > 0);
  const settled = threads.filter((thread) => thread.resolved);
  return (
    <div className="cmt" id={`c-${fieldId ?? sectionId}`}>
      <Button
        size="xs"
        variant="text"
        icon="message"
        className="cmt__open"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t(waiting.length > 0 ? "openNamed" : "addNamed", { count: waiting.length, label })}
        onClick={() => setOpen(!open)}
      >
        {waiting.length > 0 ? t("open", { count: waiting.length }) : t("add")}
      </Button>
      <div id={id} hidden={!open} className="cmt__panel">
        {open && (
          <>
            {waiting.map((thread) => (
              <CommentThread key={thread.id} thread={thread} />
            ))}
            {settled.length > 0 && (
              <details className="cmt__settled">
                <summary>{t("settled", { count: settled.length })}</summary>
                {settled.map((thread) => (
                  <CommentThread key={thread.id} thread={thread} />
                ))}
              </details>
            )}
            <CommentForm place={{ sectionId, fieldId: fieldId ?? undefined }} label={t("new")} submit={t("send")} />
          </>
        )}
      </div>
    </div>
  );
}
