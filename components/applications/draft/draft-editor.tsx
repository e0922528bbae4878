"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useRouter } from "@/lib/platform/i18n/navigation";
import { contentProblems, progressOf, shownSections } from "@/lib/applications/rules/form";
import { countByField, refusalsOfApplicant, refusalsOfFiles } from "@/lib/applications/rules/submission";
import type { Answers } from "@/lib/applications/schema/answers";
import { Blockers } from "./blockers";
import { ConflictChoice } from "./conflict-choice";
import { DraftSection } from "./draft-section";
import type { DraftProps } from "./draft-props";
import { FormBar } from "./form-bar";
import { GoneDraft } from "./gone-draft";
import { placeOfTrouble, SaveTrouble } from "./save-trouble";
import { SectionNav } from "./section-nav";
import { TeamProvider } from "./team-context";
import { TeamPanel } from "./team-panel";
import { useDraft } from "./use-draft";
import { goTo, useInPageLinks } from "./use-in-page-links";
import type { Place } from "./watch-draft";

/** The long form: what was typed is on the device at once and on the server after a pause; the bar says which. */
export function DraftEditor({ draft }: { draft: DraftProps }) {
  const t = useTranslations("applications.draft");
  const { store, state, watch, team } = useDraft(draft);
  const { files } = team;
  const [attested, setAttested] = useState(false);
  const router = useRouter();
  useInPageLinks();

  const answers: Answers = Object.assign({}, ...Object.values(state.sections).map((section) => section.answers));
  const named = draft.named && new Set(draft.named);
  const shown = shownSections(draft.definition, answers, named);
  const counts = countByField(files);
  const problems = [
    ...refusalsOfApplicant(draft.eligibility, draft.applicant, answers),
    ...contentProblems(draft.definition, answers, counts, named),
    ...refusalsOfFiles(files.filter(({ fieldId }) => named?.has(fieldId) ?? true)),
  ];
  const check = `/startup/applications/${draft.id}/submit`;
  const leaveFor = async (href: string) => {
    // The next page reads what the server has: nobody is to check or submit less than was typed.
    if ((await store.settled()) || store.snapshot().save === "closed") router.push(href);
    else goTo(placeOfTrouble(store.snapshot()));
  };
  const hidden = draft.definition.sections.filter(({ id }) => !shown.some((section) => section.id === id));

  if (state.save === "gone") return <GoneDraft />;
  return (
    <TeamProvider value={{ ...team, draft, look: () => void watch.look() }}>
      <FormBar draft={draft} state={state} team={team} onCheck={() => leaveFor(check)} />
      <div className="wrap">
        <div className="split split--side app">
          <aside className="sticky secnav" aria-label={t("aside")}>
            <SectionNav sections={shown} progress={progressOf(draft.definition, answers, counts, named)} />
            <Blockers
              definition={draft.definition}
              organisationId={draft.organisationId}
              problems={problems}
              signers={draft.signers}
              maySubmit={draft.maySubmit}
            />
            <TeamPanel draft={draft} onLeave={leaveFor} />
          </aside>
          {/* No form element: colleagues' comments are forms of their own, and nothing here is sent by a button. */}
          <div
            className="sheet"
            role="form"
            aria-label={t("form")}
            onFocus={(event) => watch.move(placeOf(event.target))}
            onBlur={() => watch.move(nowhere)}
          >
            <SaveTrouble draft={draft} state={state} />
            {/* Two people may have changed what a condition has hidden since. */}
            {hidden.map((section) => (
              <ConflictChoice
                key={section.id}
                section={section}
                state={state.sections[section.id]}
                onChoose={(fieldId, whose) => store.choose(section.id, fieldId, whose)}
              />
            ))}
            {draft.hasEarlier && draft.savedAt === null && <CopyOffer id={draft.id} />}
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
                onFiles={watch.changeFiles}
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
          </div>
        </div>
      </div>
    </TeamProvider>
  );
}

/** While nothing is written yet: the way to what was written before. */
function CopyOffer({ id }: { id: string }) {
  const t = useTranslations("drafts.copy");
  return (
    <Alert title={t("offer")}>
      <p>{t("offerMore")}</p>
      <LinkButton size="s" href={`/startup/applications/${id}/copy`}>
        {t("offerLink")}
      </LinkButton>
    </Alert>
  );
}

const nowhere: Place = { sectionId: null, fieldId: null };

/** In which field of the form something is; FieldFrame says so. */
function placeOf(element: Element): Place {
  const frame = element.closest<HTMLElement>("[data-field]");
  return { sectionId: frame?.dataset.section ?? null, fieldId: frame?.dataset.field ?? null };
}
