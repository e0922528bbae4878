import { useLocale, useTranslations } from "next-intl";
import { TextDiff } from "@/components/ui/text-diff";
import type { DraftHistoryView, HistoryChange } from "@/lib/applications/types/draft";
import { inLanguage } from "@/lib/platform/localised";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import { AnswerText } from "../answer-text";

type Props = { changes: HistoryChange[]; section: DraftHistoryView["section"] };

/** Field by field what a save changed: texts as one with both versions, everything else before and after. */
export function HistoryChanges({ changes, section }: Props) {
  const t = useTranslations("drafts.history");
  const locale = useLocale();
  if (changes.length === 0) return <p className="small quiet">{t("same")}</p>;
  return (
    <dl className="dl dl--wide">
      {changes.map((change) => {
        const field = section.fields.find(({ id }) => id === change.fieldId);
        if (!field || field.type === "file") return null;
        return (
          <div key={change.fieldId}>
            <dt>{inLanguage(field.label, locale).text}</dt>
            <dd>
              <OneChange field={field} change={change} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function OneChange({ field, change }: { field: Exclude<FormField, { type: "file" }>; change: HistoryChange }) {
  const t = useTranslations("drafts.history");
  if (field.type === "long_text" || field.type === "short_text") {
    return <TextDiff before={textOf(change.before)} after={textOf(change.after)} />;
  }
  return (
    <>
      <p className="small quiet">{t("before")}</p>
      <AnswerText field={field} answer={change.before} />
      <p className="small quiet mt-2">{t("after")}</p>
      <AnswerText field={field} answer={change.after} />
    </>
  );
}

const textOf = (answer: HistoryChange["before"]): string => (typeof answer === "string" ? answer : "");
