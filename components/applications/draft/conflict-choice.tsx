"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { formatTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { AnswerText } from "../answer-text";
import type { SectionState, Theirs } from "./draft-state";

type Props = {
  section: FormDefinition["sections"][number];
  state: SectionState | undefined;
  onChoose: (fieldId: string, whose: "mine" | "theirs") => void;
};

/** Where a colleague and I changed the same field: both texts side by side, and a choice for each. */
export function ConflictChoice({ section, state, onChoose }: Props) {
  const t = useTranslations("applications.draft.conflict");
  const theirs = state?.theirs;
  if (!theirs) return null;
  const fields = section.fields.filter((field) => state.ask.includes(field.id));
  return (
    <Alert id={`conflict-${section.id}`} tone="warning" role="alert" title={titleOf(t, theirs)}>
      <p>{t("choose")}</p>
      {fields.map((field) => (
        <OneConflict key={field.id} field={field} state={state} theirs={theirs} onChoose={onChoose} />
      ))}
    </Alert>
  );
}

function OneConflict({
  field,
  state,
  theirs,
  onChoose,
}: Pick<Props, "onChoose"> & { field: FormField; state: SectionState; theirs: Theirs }) {
  const t = useTranslations("applications.draft.conflict");
  const label = inLanguage(field.label, useLocale()).text;
  return (
    <div className="conflict">
      <h3>{label}</h3>
      <div className="grid2">
        {(["mine", "theirs"] as const).map((whose) => (
          <div key={whose}>
            <p className="small strong">{t(whose)}</p>
            <blockquote>
              {field.type !== "file" && (
                <AnswerText field={field} answer={(whose === "mine" ? state.answers : theirs.answers)[field.id]} />
              )}
            </blockquote>
            <Button size="s" onClick={() => onChoose(field.id, whose)} aria-label={`${label}: ${t(`${whose}Use`)}`}>
              {t(`${whose}Use`)}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
}

function titleOf(t: ReturnType<typeof useTranslations<"applications.draft.conflict">>, theirs: Theirs): string {
  if (!theirs.savedBy) return t("titleDevice");
  return t("title", { name: theirs.savedBy, time: formatTime(new Date(theirs.savedAt), { seconds: true }) });
}
