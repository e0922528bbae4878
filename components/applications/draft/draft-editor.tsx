"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { contentProblems, progressOf, shownSections } from "@/lib/applications/rules/form";
import { countByField, refusalsOfApplicant } from "@/lib/applications/rules/submission";
import type { Answers } from "@/lib/applications/schema/answers";
import type { DraftFileView } from "@/lib/applications/types";
import { Blockers } from "./blockers";
import { DraftSection } from "./draft-section";
import type { DraftProps } from "./draft-props";
import { FormBar } from "./form-bar";
import { SaveTrouble } from "./save-trouble";
import { SectionNav } from "./section-nav";
import { useDraft } from "./use-draft";

/** The long form: what was typed is on the device at once and on the server after a pause; the bar says which. */
export function DraftEditor({ draft }: { draft: DraftProps }) {
  const t = useTranslations("applications.draft");
  const { store, state } = useDraft(draft);
  const [files, setFiles] = useState<DraftFileView[]>(draft.files);
  const [attested, setAttested] = useState(false);
  const router = useRouter();

  const answers: Answers = Object.assign({}, ...Object.values(state.sections).map((section) => section.answers));
  const shown = shownSections(draft.definition, answers);
  const counts = countByField(files);
  const problems = [
    ...refusalsOfApplicant(draft.eligibility, draft.applicant, answers),
    ...contentProblems(draft.definition, answers, counts),
  ];
  const check = `/startup/applications/${draft.id}/submit`;
  const leaveFor = async (href: string) => {
    // The next page reads what the server has.
    await store.flush();
    router.push(href);
  };

  return (
    <>
      <FormBar draft={draft} state={state} onCheck={() => leaveFor(check)} />
      <div className="wrap">
        <div className="split split--side app">
          <aside className="sticky secnav" aria-label={t("aside")}>
            <SectionNav sections={shown} progress={progressOf(draft.definition, answers, counts)} />
            <Blockers
              definition={draft.definition}
              problems={problems}
              signers={draft.signers}
              maySubmit={draft.maySubmit}
            />
          </aside>
          <form className="sheet" noValidate onSubmit={(event) => event.preventDefault()} aria-label={t("form")}>
            <SaveTrouble state={state} />
            {shown.map((section, index) => (
              <DraftSection
                key={section.id}
                number={index + 1}
                section={section}
                state={state.sections[section.id]}
                answers={answers}
                files={files}
                draft={draft}
                attested={attested}
                onAttested={setAttested}
                onFiles={setFiles}
                onAnswer={(fieldId, answer) => store.change(section.id, fieldId, answer)}
                onChoose={(fieldId, whose) => store.choose(section.id, fieldId, whose)}
              />
            ))}
            <div className="sheet__end">
              <p className="small">
                <Icon name="saved" /> {t("autosave")}
              </p>
              <div className="row">
                <LinkButton href="/startup">{t("later")}</LinkButton>
                <Button variant="primary" iconEnd="arrow" onClick={() => leaveFor(check)}>
                  {t("check")}
                </Button>
              </div>
            </div>
          </form>
        </div>
      </div>
    </>
  );
}
