"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { formatDate } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import { fieldsOf } from "@/lib/applications/rules/form";
import { keptUntil } from "./device-copy";
import type { DraftProps } from "./draft-props";
import { isKept, type DraftState, type SaveState } from "./draft-state";

type Props = { draft: DraftProps; state: DraftState };

/** What keeps the text from being saved, and what the person can do; silent where all is well. */
export function SaveTrouble({ draft, state }: Props) {
  const t = useTranslations("applications.draft.trouble");
  return (
    <>
      {isTrouble(state.save) && (
        <Alert
          id="trouble"
          role="alert"
          tone={state.save === "closed" ? "danger" : "warning"}
          title={titleOf(t, state)}
        >
          <p>{whereabouts(t, draft, state)}</p>
          <p>{t(`${state.save}.then`, { name: nameOf(draft) })}</p>
          {(state.save === "signed_out" || state.save === "other_person") && (
            <p>
              <LinkButton
                size="s"
                href={state.save === "signed_out" ? "/sign-in" : "/start"}
                target="_blank"
                rel="noopener"
              >
                {t(`${state.save}.act`)}
              </LinkButton>
            </p>
          )}
        </Alert>
      )}
      <Refused draft={draft} state={state} />
    </>
  );
}

/** Where the page leads whoever wants to go on while something is not saved: the id of an element. */
export function placeOfTrouble({ save, sections }: DraftState): string {
  if (isTrouble(save)) return "trouble";
  const conflict = Object.keys(sections).find((id) => sections[id]?.theirs);
  return conflict === undefined ? "refused" : `conflict-${conflict}`;
}

type Trouble = "offline" | "signed_out" | "other_person" | "closed";
const troubles = new Set<SaveState>(["offline", "signed_out", "other_person", "closed"]);
const isTrouble = (save: SaveState): save is Trouble => troubles.has(save);

type Translate = ReturnType<typeof useTranslations<"applications.draft.trouble">>;

/** A closed call says itself why. */
const titleOf = (t: Translate, { save, message }: DraftState): string =>
  save === "closed" && message ? message : t(`${isTrouble(save) ? save : "closed"}.title`);

/** Where the text is that the server does not have. */
function whereabouts(t: Translate, draft: DraftProps, state: DraftState): string {
  if (!isKept(state)) return t("notKept");
  const until = keptUntil(new Date(draft.standing.closesAt));
  return t("kept", { until: formatDate(until, draft.locale, new Date(draft.now)) });
}

const nameOf = ({ team, userId }: DraftProps): string => team.find((member) => member.userId === userId)?.name ?? "";

/** Answers that the server did not take, each a link to its field; everything else is saved meanwhile. */
function Refused({ draft, state }: Props) {
  const t = useTranslations("applications.draft.trouble");
  const refused = Object.values(state.sections).flatMap((section) => section.refused ?? []);
  if (refused.length === 0) return null;
  const fields = new Map(fieldsOf(draft.definition).map((field) => [field.id, field]));
  return (
    <Alert id="refused" role="alert" tone="danger" title={t("refused")}>
      {refused.map(({ message, fieldId }) => {
        const field = fields.get(fieldId ?? "");
        if (!field) return <p key={message}>{message}</p>;
        return (
          <p key={field.id}>
            <a href={`#f-${field.id}`}>{inLanguage(field.label, draft.locale).text}</a>: {message}
          </p>
        );
      })}
    </Alert>
  );
}
