"use client";

import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormSection } from "@/lib/programmes/schema/form-definition";
import { CommentForm } from "./comment-form";
import { CommentThread } from "./comment-thread";
import type { DraftProps } from "./draft-props";
import { TeamProvider, useTeam } from "./team-context";
import type { CommentsOnWire } from "./watch-draft";

type Props = {
  draft: Pick<DraftProps, "id" | "locale" | "comment" | "settle">;
  definition: FormDefinition;
  comments: CommentsOnWire;
};

/** Comments for members who only read: section by section below the document, where the form has them at its fields. */
export function ReaderComments({ draft, definition, comments }: Props) {
  const t = useTranslations("drafts.comments");
  const router = useRouter();
  return (
    <TeamProvider value={{ draft, comments, colleagues: [], files: [], look: () => router.refresh() }}>
      <Section id="comments" title={t("title")} note={t("titleNote")}>
        {definition.sections.map((section) => (
          <OneSection key={section.id} section={section} />
        ))}
      </Section>
    </TeamProvider>
  );
}

function OneSection({ section }: { section: FormSection }) {
  const t = useTranslations("drafts.comments");
  const locale = useLocale();
  const { comments } = useTeam();
  const threads = comments.threads.filter(({ sectionId }) => sectionId === section.id);
  const waiting = threads.filter(({ resolved }) => !resolved).length;
  const fields = new Map(section.fields.map(({ id, label }) => [id, inLanguage(label, locale).text]));
  return (
    <details className="wk-data" open={waiting > 0}>
      <summary>
        <span>
          {inLanguage(section.title, locale).text}
          {waiting > 0 && ` · ${t("open", { count: waiting })}`}
        </span>
      </summary>
      <div className="cmt__panel">
        {threads.map((thread) => (
          <div key={thread.id}>
            {thread.fieldId !== null && <h3 className="small strong">{fields.get(thread.fieldId)}</h3>}
            <CommentThread thread={thread} />
          </div>
        ))}
        <CommentForm place={{ sectionId: section.id }} label={t("new")} submit={t("send")} />
      </div>
    </details>
  );
}
