"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import { useRefusal, useTyped } from "./form-context";
import { FieldGroup, type Requirement } from "./field";
import { Icon } from "./icon";

type CheckProps = Omit<ComponentProps<"input">, "type" | "children"> & {
  label: ReactNode;
  /** One quiet line below the label, read with it. */
  help?: ReactNode;
  small?: boolean;
};

/** One choice to tick. Its value is "on" unless given; a refusal of its name shows below it. */
export function Checkbox({ label, help, small, defaultChecked, value = "on", className, ...rest }: CheckProps) {
  const typed = useTyped(rest.name);
  const error = useRefusal(rest.name ?? "");
  const id = useId();
  const checked =
    rest.checked === undefined ? { defaultChecked: typed ? typed.includes(String(value)) : defaultChecked } : {};
  return (
    <div className={classNames("field-check", error && "field--error")}>
      <label className={classNames("check", small && "check--s", className)}>
        <input
          type="checkbox"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={classNames(help ? `${id}-h` : null, error ? `${id}-e` : null) || undefined}
          {...checked}
          {...rest}
        />
        <span>
          {label}
          {help && (
            <span className="help-b" id={`${id}-h`}>
              {help}
            </span>
          )}
        </span>
      </label>
      {error && (
        <p className="error" id={`${id}-e`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type GroupProps = {
  name: string;
  label: ReactNode;
  choices: Choice[];
  requirement?: Requirement;
  help?: ReactNode;
  className?: string;
};

/** One of a few, all in sight. */
export function RadioGroup({ choices, defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  const typed = useTyped(group.name);
  const chosen = typed ? typed[0] : defaultValue;
  return (
    <FieldGroup {...group}>
      <ChoiceList type="radio" name={group.name} choices={choices} chosen={chosen === undefined ? [] : [chosen]} />
    </FieldGroup>
  );
}

/** Any of a few, all in sight. */
export function CheckboxGroup({ choices, defaultValue = [], ...group }: GroupProps & { defaultValue?: string[] }) {
  const typed = useTyped(group.name);
  return (
    <FieldGroup {...group}>
      <ChoiceList type="checkbox" name={group.name} choices={choices} chosen={typed ?? defaultValue} />
    </FieldGroup>
  );
}

function ChoiceList({
  type,
  name,
  choices,
  chosen,
}: {
  type: "radio" | "checkbox";
  name: string;
  choices: Choice[];
  chosen: string[];
}) {
  const id = useId();
  return choices.map((choice) => (
    <label className="check" key={choice.value}>
      <input
        type={type}
        name={name}
        value={choice.value}
        defaultChecked={chosen.includes(choice.value)}
        disabled={choice.disabled}
        aria-describedby={choice.help ? `${id}-${choice.value}` : undefined}
      />
      <span>
        {choice.label}
        {choice.help && (
          <span className="help-b" id={`${id}-${choice.value}`}>
            {choice.help}
          </span>
        )}
      </span>
    </label>
  ));
}
