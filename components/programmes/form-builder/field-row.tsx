"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { classNames } from "@/components/ui/class-names";
import { inLanguage } from "@/lib/platform/localised";
import type { FormField } from "@/lib/programmes/schema/form-definition";
import { ConditionText } from "../condition-text";
import { useDragItem } from "./drag";
import { MoveHandle } from "./move-handle";

type Props = {
  number: string;
  field: FormField;
  /** The fields before it, on which it may depend. */
  earlier: FormField[];
  open: boolean;
  wrong: boolean;
  onOpen: () => void;
  onStep: (step: -1 | 1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
  /** The editor, while it is open. */
  children: ReactNode;
};

/** One field in the list of a form: what it asks in a line, and its editor when it is opened. */
export function FieldRow({
  number,
  field,
  earlier,
  open,
  wrong,
  onOpen,
  onStep,
  onDuplicate,
  onRemove,
  children,
}: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const { item, handle, edge } = useDragItem({ kind: "field", id: field.id });
  const label = inLanguage(field.label, locale).text || t("builder.unnamed");
  return (
    <li
      ref={item}
      id={rowId(field.id)}
      className={classNames("builder__field", open && "is-open", edge && `is-${edge}`)}
    >
      <div className="builder__row">
        <MoveHandle ref={handle} id={handleId(field.id)} label={t("builder.move", { label })} onStep={onStep} />
        <button type="button" className="builder__name" aria-expanded={open} onClick={onOpen}>
          <span className="num quiet">{number}</span>
          <span className="strong">{label}</span>
          <span className="small quiet">
            {t(`programmes.form.types.${field.type}`)} ·{" "}
            {t(`programmes.form.${field.required ? "required" : "optional"}`)}
            {field.personal && ` · ${t("builder.personalShort")}`}
          </span>
          {field.onlyIf && !open && (
            <span className="small quiet">
              <ConditionText condition={field.onlyIf} fields={earlier} />
            </span>
          )}
          {wrong && (
            <span className="t-danger small">
              <Icon name="alert" /> {t("builder.toMend")}
            </span>
          )}
          <Icon name={open ? "up" : "down"} />
        </button>
        <Menu
          trigger={
            <Button size="xs" aria-label={t("builder.more", { label })} icon="menu">
              <span className="builder__wide">{t("builder.moreShort")}</span>
            </Button>
          }
          items={[
            { label: t("builder.duplicate"), icon: "copy", onSelect: onDuplicate },
            { label: t("builder.up"), icon: "up", onSelect: () => onStep(-1) },
            { label: t("builder.down"), icon: "down", onSelect: () => onStep(1) },
            { label: t("builder.remove"), icon: "trash", onSelect: onRemove },
          ]}
        />
      </div>
      {open && children}
    </li>
  );
}

const rowId = (fieldId: string): string => `row-${fieldId}`;
export const handleId = (fieldId: string): string => `grip-${fieldId}`;
