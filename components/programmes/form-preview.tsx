import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Accordion } from "@/components/ui/accordion";
import type { Localised } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { ConditionText } from "./condition-text";
import { LocalText } from "./local-text";

/** What an application will ask, section by section, before anyone has to sign in. */
export function FormPreview({ form, open }: { form: FormDefinition; open?: boolean }) {
  const t = useTranslations("programmes.form");
  const fields = form.sections.flatMap((section) => section.fields);
  return (
    <Accordion
      items={form.sections.map((section, index) => ({
        id: `form-${section.id}`,
        mark: index + 1,
        open,
        title: (
          <>
            <LocalText text={section.title} />{" "}
            <span className="quiet">· {t("items", { count: section.fields.length })}</span>
          </>
        ),
        body: (
          <>
            {section.onlyIf && (
              <p className="small quiet">
                <ConditionText condition={section.onlyIf} fields={fields} />
              </p>
            )}
            {section.help && (
              <p className="small quiet">
                <LocalText text={section.help} />
              </p>
            )}
            <ul className="form-preview">
              {section.fields.map((field) => (
                <PreviewField key={field.id} field={field} fields={fields} />
              ))}
            </ul>
          </>
        ),
      }))}
    />
  );
}

function PreviewField({ field, fields }: { field: FormField; fields: readonly FormField[] }) {
  const t = useTranslations("programmes.form");
  return (
    <li>
      <strong className="strong">
        <LocalText text={field.label} />
      </strong>{" "}
      <span className="small quiet">
        {t(`types.${field.type}`)}
        {"maxLength" in field &&
          ` · ${t(field.count === "without_spaces" ? "maxLengthWithoutSpaces" : "maxLength", { count: field.maxLength })}`}
        {field.type === "file" && ` · ${t("maxFiles", { count: field.maxFiles })}`}
        {` · ${field.required ? t("required") : t("optional")}`}
        {field.type === "table" && ` · ${t("rows", { minimum: field.minRows, maximum: field.maxRows })}`}
        {field.onlyIf && (
          <>
            {" · "}
            <ConditionText condition={field.onlyIf} fields={fields} />
          </>
        )}
      </span>
      {field.type === "table" && <Columns labels={field.columns.map((column) => column.label)} />}
      {field.type === "budget" && <Columns labels={field.categories.map((category) => category.label)} />}
    </li>
  );
}

/** What a table asks in its columns, a budget in its rows. */
function Columns({ labels }: { labels: Localised[] }) {
  return (
    <span className="block small quiet">
      {labels.map((label, index) => (
        <Fragment key={index}>
          {index > 0 && " · "}
          <LocalText text={label} />
        </Fragment>
      ))}
    </span>
  );
}
