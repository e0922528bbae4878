import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import { digestOf } from "@/lib/applications/rules/draft-content";
import { refusalsToAnswer } from "@/lib/applications/rules/supplement";
import type { SupplementDraft } from "@/lib/applications/types";
import type { FormAction } from "@/lib/platform/action-state";
import { ProblemList } from "../draft/blockers";
import { AnswerForm } from "./answer-form";
import { SupplementChanges } from "./supplement-changes";

type Props = {
  draft: SupplementDraft;
  attemptKey: string;
  action: FormAction;
};

/** The last look before a supplement is sent: what is still missing, what changes, and the act. */
export function SupplementCheck({ draft, attemptKey, action }: Props) {
  const t = useTranslations("applications.supplement");
  const { base, content, request } = draft.supplement;
  const named = request.items.map((item) => item.fieldId);
  const heldFields = draft.files.filter((file) => file.held).map((file) => file.fieldId);
  const refusals = refusalsToAnswer(draft.definition, content, { base, named: new Set(named), heldFields });
  const { id, call, signers, maySubmit, now } = draft;
  return (
    <>
      {refusals.length > 0 && (
        <Section id="checklist" title={t("blockers")}>
          <ProblemList
            definition={draft.definition}
            organisationId={draft.organisation.id}
            problems={refusals}
            base={`/startup/applications/${id}`}
          />
        </Section>
      )}
      <SupplementChanges definition={draft.definition} named={named} base={base} content={content} />
      <AnswerForm
        action={action}
        draft={{ id, call, signers, maySubmit, now }}
        attemptKey={attemptKey}
        digest={digestOf(content)}
        blocked={refusals.length > 0}
      />
    </>
  );
}
