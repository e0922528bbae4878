"use client";

import { useTranslations } from "next-intl";
import { useContext, type ReactNode } from "react";
import { classNames } from "./class-names";
import { fieldId, FieldProvider, FormContext, useRefusal } from "./form-context";
import { Icon } from "./icon";

export type Requirement = "required" | "optional" | "none";

type Props = {
  name: string;
  label: ReactNode;
  requirement?: Requirement;
  help?: ReactNode;
  /** An error found without the server; a refusal of the form is found by the name. */
  error?: string;
  className?: string;
  children: ReactNode;
};

/** Label, help, control, error, in that order. The control inside takes id, name and descriptions from here. */
export function Field({ name, label, requirement = "none", help, error, className, children }: Props) {
  const field = useFieldParts(name, help, error);
  return (
    <div className={classNames("field", field.error && "field--error", className)}>
      <label className="field__label" htmlFor={field.id}>
        {label}
        <RequirementWord requirement={requirement} />
      </label>
      {help && (
        <div className="help" id={field.helpId}>
          {help}
        </div>
      )}
      <FieldProvider value={{ ...field, name, invalid: !!field.error, required: requirement === "required" }}>
        {children}
      </FieldProvider>
      <FieldError id={field.errorId} message={field.error} />
    </div>
  );
}

/** The same for a group of choices: a fieldset with a legend. Controls inside carry their own ids. */
export function FieldGroup({ name, label, requirement = "none", help, error, className, children }: Props) {
  const field = useFieldParts(name, help, error);
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      className={classNames("field", field.error && "field--error", className)}
      aria-describedby={field.describedBy}
    >
      <legend className="field__label">
        {label}
        <RequirementWord requirement={requirement} />
      </legend>
      {help && (
        <div className="help" id={field.helpId}>
          {help}
        </div>
      )}
      {children}
      <FieldError id={field.errorId} message={field.error} />
    </fieldset>
  );
}

/** "필수" or "선택" in words behind a label. */
export function RequirementWord({ requirement }: { requirement: Requirement }) {
  const t = useTranslations("ui.field");
  if (requirement === "none") return null;
  return <span className={requirement === "required" ? "req" : "opt"}>{t(requirement)}</span>;
}

function FieldError({ id, message }: { id: string; message?: string }) {
  if (!message) return null;
  return (
    <p className="error" id={id}>
      <Icon name="alert" />
      <span>{message}</span>
    </p>
  );
}

function useFieldParts(name: string, help: ReactNode, given: string | undefined) {
  const refused = useRefusal(name);
  const id = fieldId(useContext(FormContext).prefix, name);
  const error = given ?? refused;
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = classNames(help ? helpId : null, error ? errorId : null) || undefined;
  return { id, error, helpId, errorId, describedBy };
}
