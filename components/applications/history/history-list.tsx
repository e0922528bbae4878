import { useLocale, useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DraftHistoryView, HistoryEntry } from "@/lib/applications/types/draft";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { HistoryChanges } from "./history-changes";

type Props = { view: DraftHistoryView; restore: FormAction };

/** The states of a section, newest first: who saved when, what changed by it, and the way back to it. */
export function HistoryList({ view, restore }: Props) {
  const t = useTranslations("drafts.history");
  const locale = useLocale();
  const title = inLanguage(view.section.title, locale);
  return (
    <section aria-labelledby="h-history">
      <h2 id="h-history" lang={title.locale}>
        {title.text}
      </h2>
      <p className="small quiet">{t("note")}</p>
      {view.entries.length === 0 && <p className="mt-4">{t("none")}</p>}
      <ol className="hist">
        {view.entries.map((entry) => (
          <li key={entry.id ?? "now"}>
            <OneState entry={entry} view={view} restore={restore} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OneState({ entry, view, restore }: Props & { entry: HistoryEntry }) {
  const t = useTranslations("drafts.history");
  const time = formatDateTime(entry.savedAt, useLocale(), entry.savedAt, { seconds: true });
  const { id } = entry;
  return (
    <article aria-label={t("state", { time, name: entry.savedBy })}>
      <header>
        <h3>
          <time dateTime={entry.savedAt.toISOString()}>{time}</time> · {entry.savedBy}
        </h3>
        {id === null && <span className="small strong">{t("now")}</span>}
        {id !== null && view.mayWrite && (
          <ActDialog
            size="xs"
            trigger={t("restore")}
            triggerName={t("restoreNamed", { time })}
            title={t("restoreTitle", { time })}
            description={t("restoreBody")}
            action={restore}
            fields={{ applicationId: view.id, sectionId: view.section.id, historyId: id, version: view.version }}
          >
            <div className="form-actions">
              <SubmitButton pendingLabel={t("restoring")}>{t("restore")}</SubmitButton>
            </div>
          </ActDialog>
        )}
      </header>
      <HistoryChanges changes={entry.changes} section={view.section} />
    </article>
  );
}
