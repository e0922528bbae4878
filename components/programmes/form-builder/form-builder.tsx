"use client";

import { useLocale, useTranslations } from "next-intl";

import { Button } from "@/components/ui/button";
import { KeptNote } from "@/components/ui/kept-note";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { ownSections } from "@/lib/programmes/rules/composed-form";
import { problemsOfForm } from "@/lib/programmes/rules/form-problems";
import { sameJson } from "@/lib/programmes/rules/same-json";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { sectionTemplates } from "@/lib/programmes/schema/section-templates";
import { AddLine } from "./add-line";
import { useDrops } from "./drag";
import { FormTrial } from "./form-trial";
import { MOVE_HELP } from "./move-handle";
import { ProblemList } from "./problem-list";
import { SectionFields } from "./section-fields";
import { Transfer } from "./transfer";
import { useBuilder } from "./use-builder";
import { useBuilding } from "./use-building";

/** Id of the form that saves; its button stands above too. */
const SAVE = "builder-save";
/** Id of the part that says what keeps the form from being saved. */
const PROBLEMS = "builder-problems";

type Props = {
  action: FormAction;
  /** `ceiling`: won per project. */
  call: { id: string; code: string; version: number; ceiling: string };
  definition: FormDefinition;
};

/** Builds the application form of a call: sections and fields in order on one side, what startups will see on the other. */
export function FormBuilder({ action, call, definition }: Props) {
  const t = useTranslations("builder");
  const locale = useLocale();
  const builder = useBuilder(definition, call);
  const building = useBuilding(builder);
  useDrops(building.drop);
  const form = builder.definition;
  const problems = problemsOfForm(form);
  const templates = sectionTemplates.map(({ id, title }) => [id, inLanguage(title, locale).text] as const);
  return (
    <>
      <KeptNote
        keeper={builder.keeper}
        state={builder.kept}
        onDone={() => document.getElementById("builder-fields")?.focus()}
      />
      <p className="sr" role="status">
        {building.said}
      </p>
      <div className="builder">
        <section aria-labelledby="builder-fields">
          <div className="section-head builder__bar">
            <h2 id="builder-fields" tabIndex={-1}>
              {t("structure")}
            </h2>
            <div className="row">
              <span className="small quiet">
                {problems.length > 0 ? (
                  <a href={`#${PROBLEMS}`}>{t("mend", { count: problems.length })}</a>
                ) : (
                  t(sameJson(form, definition) ? "allSaved" : "unsaved")
                )}
              </span>
              <Button size="s" icon="history" aria-disabled={!builder.canUndo || undefined} onClick={builder.undo}>
                {t("undo")}
              </Button>
              <Button size="s" variant="secondary" type="submit" form={SAVE}>
                {t("saveShort")}
              </Button>
            </div>
          </div>
          <p className="small quiet" id={MOVE_HELP}>
            {t("moveHelp")}
          </p>
          <ol className="builder__sections">
            {form.sections.map((section, index) => (
              <SectionFields
                key={section.id}
                index={index}
                section={section}
                definition={form}
                problems={problems}
                ceiling={call.ceiling}
                building={building}
              />
            ))}
          </ol>
          <AddLine
            id="add-part"
            label={t("sectionKind")}
            button={t("addSection")}
            choices={[["", t("emptySection")], ...templates]}
            onAdd={(id) =>
              building.addSection(
                sectionTemplates.find((template) => template.id === id) ?? {
                  id: "section",
                  title: { ko: "" },
                  fields: [],
                },
              )
            }
          />
        </section>
        <section className="builder__preview" aria-labelledby="builder-preview" tabIndex={0}>
          <h2 id="builder-preview">{t("preview")}</h2>
          <p className="small quiet">{t("previewHelp")}</p>
          <FormTrial definition={form} shown={building.open} />
        </section>
      </div>
      <div className="builder__end" id={PROBLEMS} tabIndex={-1}>
        <ProblemList definition={form} problems={problems} onGo={({ kind, id }) => building.show(kind, id)} />
        <RowForm
          id={SAVE}
          action={action}
          fields={{ callId: call.id, version: call.version, form: JSON.stringify(form) }}
          onDone={() => builder.keeper.done()}
        >
          <div className="form-actions">
            <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </div>
          <p className="small quiet">{t("saveNote")}</p>
        </RowForm>
      </div>
      <Transfer
        code={call.code}
        definition={form}
        onImport={(imported) => builder.change({ sections: ownSections(imported) })}
      />
    </>
  );
}
