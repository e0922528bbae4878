"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { inLanguage } from "@/lib/platform/localised";
import type { FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import { ConditionText } from "../condition-text";
import { ConditionEditor } from "./condition-editor";
import { useDragItem } from "./drag";
import { MoveHandle } from "./move-handle";
import { Texts, orNothing } from "./texts";

type Props = {
  number: number;
  section: FormSection;
  earlier: FormField[];
  open: boolean;
  wrong: boolean;
  onOpen: () => void;
  onChange: (section: FormSection, typing?: boolean) => void;
  onStep: (step: -1 | 1) => void;
  onRemove: () => void;
  /** Its fields, and what adds one. */
  children: ReactNode;
};

/** One section of the form being built, with its own words and condition. */
export function SectionCard({
  number,
  section,
  earlier,
  open,
  wrong,
  onOpen,
  onChange,
  onStep,
  onRemove,
  children,
}: Props) {
  const t = useTranslations("builder");
  const locale = useLocale();
  const { item, handle, edge } = useDragItem({ kind: "section", id: section.id });
  const title = inLanguage(section.title, locale).text || t("unnamedSection");
  const name = `s-${section.id}`;
  return (
    <li ref={item} id={sectionRowId(section.id)} className={classNames("builder__section", edge && `is-${edge}`)}>
      <div className="builder__row builder__row--section">
        <MoveHandle
          ref={handle}
          id={sectionHandleId(section.id)}
          label={t("moveSection", { label: title })}
          onStep={onStep}
        />
        <h3>
          <button type="button" className="builder__name" aria-expanded={open} onClick={onOpen}>
            <span className="num">{number}</span>
            <span>{title}</span>
            <span className="small quiet">{t("fields", { count: section.fields.length })}</span>
            {section.onlyIf && !open && (
              <span className="small quiet">
                <ConditionText condition={section.onlyIf} fields={earlier} />
              </span>
            )}
            {wrong && (
              <span className="t-danger small">
                <Icon name="alert" /> {t("toMend")}
              </span>
            )}
            <Icon name={open ? "up" : "down"} />
          </button>
        </h3>
        <Menu
          trigger={
            <Button size="xs" aria-label={t("more", { label: title })} icon="menu">
              <span className="builder__wide">{t("moreShort")}</span>
            </Button>
          }
          items={[
            { label: t("up"), icon: "up", onSelect: () => onStep(-1) },
            { label: t("down"), icon: "down", onSelect: () => onStep(1) },
            { label: t("removeSection"), icon: "trash", onSelect: onRemove },
          ]}
        />
      </div>
      {open && (
        <div className="builder__editor">
          <Texts
            name={`${name}.title`}
            label={t("sectionTitle")}
            value={section.title}
            onChange={(words) => onChange({ ...section, title: words }, true)}
          />
          <Texts
            name={`${name}.help`}
            label={t("help")}
            optional
            long
            value={section.help}
            onChange={(help) => onChange({ ...section, help: orNothing(help) }, true)}
          />
          <ConditionEditor
            name={`${name}-if`}
            condition={section.onlyIf}
            earlier={earlier}
            onChange={(onlyIf) => onChange({ ...section, onlyIf })}
          />
        </div>
      )}
      {children}
    </li>
  );
}

const sectionRowId = (sectionId: string): string => `part-${sectionId}`;
export const sectionHandleId = (sectionId: string): string => `part-grip-${sectionId}`;
