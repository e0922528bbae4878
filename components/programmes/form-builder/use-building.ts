"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useToast } from "@/components/ui/toast";
import * as edit from "@/lib/programmes/rules/form-editing";
import type { FieldType, FormField, FormSection } from "@/lib/programmes/schema/form-definition";
import type { Drop } from "./drag";
import { handleId } from "./field-row";
import { sectionHandleId } from "./section-card";
import type { Builder } from "./use-builder";

/** What can be done to the form, each with the focus that follows and the words that are said of it. */
export function useBuilding(builder: Builder) {
  const t = useTranslations("builder.said");
  const toast = useToast();
  const { definition } = builder;
  const [open, setOpen] = useState<string | null>(null);
  const [said, say] = useState("");

  /** Changes first and then moves the focus: what takes it may be new, or stand elsewhere. */
  function act(change: () => void, focusId: string | undefined, words: string): void {
    flushSync(change);
    if (focusId) document.getElementById(focusId)?.focus();
    say(words);
  }

  const where = (fieldId: string, form = definition) => {
    const at = edit.placeOf(form, fieldId);
    return { section: (at?.section ?? 0) + 1, number: (at?.field ?? 0) + 1 };
  };

  function addField(section: number, type: FieldType): void {
    const field = edit.newField(definition, type);
    const at = { section, field: definition.sections[section]?.fields.length ?? 0 };
    const change = () => {
      builder.change(edit.insertField(definition, at, field));
      setOpen(field.id);
    };
    act(change, `b-${field.id}-label-ko`, t("added", { section: section + 1, number: at.field + 1 }));
  }

  function stepField(id: string, step: -1 | 1): void {
    const next = edit.stepField(definition, id, step);
    if (!next) return say(t("edge"));
    act(() => builder.change(next), handleId(id), t("moved", where(id, next)));
  }

  function removeField(id: string): void {
    const at = edit.placeOf(definition, id);
    const rest = at && definition.sections[at.section]?.fields.filter((field) => field.id !== id);
    const next = rest && (rest[at.field] ?? rest.at(-1));
    const focus = next ? handleId(next.id) : `add-field-${definition.sections[at?.section ?? 0]?.id}`;
    act(() => builder.change(edit.removeField(definition, id)), focus, t("removed"));
    toast({ message: t("removed"), undo: { label: t("undo"), onUndo: builder.undo } });
  }

  function duplicateField(id: string): void {
    const copy = edit.duplicateField(definition, id);
    act(() => builder.change(copy.definition), handleId(copy.id), t("duplicated", where(copy.id, copy.definition)));
  }

  function addSection(section: FormSection): void {
    const at = definition.sections.length;
    const next = edit.insertSection(definition, at, section);
    const id = next.sections.at(-1)?.id ?? section.id;
    const change = () => {
      builder.change(next);
      setOpen(`s-${id}`);
    };
    act(change, `s-${id}-title-ko`, t("sectionAdded", { number: at + 1 }));
  }

  function stepSection(index: number, step: -1 | 1): void {
    const to = index + step;
    if (to < 0 || to >= definition.sections.length) return say(t("edge"));
    const id = definition.sections[index]?.id ?? "";
    const next = edit.moveSection(definition, index, step === 1 ? to + 1 : to);
    act(() => builder.change(next), sectionHandleId(id), t("sectionMoved", { number: to + 1 }));
  }

  function removeSection(index: number): void {
    const next = edit.removeSection(definition, index);
    const neighbour = next.sections[index] ?? next.sections.at(-1);
    act(() => builder.change(next), neighbour && sectionHandleId(neighbour.id), t("sectionRemoved"));
    toast({ message: t("sectionRemoved"), undo: { label: t("undo"), onUndo: builder.undo } });
  }

  function drop({ dragged, on, edge }: Drop): void {
    const behind = edge === "after" ? 1 : 0;
    const sectionOf = (id: string) => definition.sections.findIndex((section) => section.id === id);
    if (dragged.kind === "section") {
      const next = edit.moveSection(definition, sectionOf(dragged.id), sectionOf(on.id) + behind);
      const number = next.sections.findIndex((section) => section.id === dragged.id) + 1;
      return act(() => builder.change(next), undefined, t("sectionMoved", { number }));
    }
    const over = on.kind === "field" ? edit.placeOf(definition, on.id) : undefined;
    const section = sectionOf(on.id);
    const last = definition.sections[section]?.fields.length ?? 0;
    const to = over ? { ...over, field: over.field + behind } : { section, field: behind ? last : 0 };
    const next = edit.moveField(definition, dragged.id, to);
    act(() => builder.change(next), undefined, t("moved", where(dragged.id, next)));
  }

  return {
    open,
    said,
    toggle: (id: string) => setOpen(open === id ? null : id),
    /** Opens an item and goes there. */
    show(kind: "field" | "section", id: string): void {
      flushSync(() => setOpen(kind === "field" ? id : `s-${id}`));
      document.getElementById(kind === "field" ? `b-${id}-label-ko` : `s-${id}-title-ko`)?.focus();
    },
    addField,
    stepField,
    removeField,
    duplicateField,
    changeField(id: string, field: FormField, typing?: boolean): void {
      builder.change(edit.replaceField(definition, id, field), typing ? `field:${id}` : undefined);
      if (open === id) setOpen(field.id);
    },
    addSection,
    stepSection,
    removeSection,
    changeSection(index: number, section: FormSection, typing?: boolean): void {
      builder.change(edit.replaceSection(definition, index, section), typing ? `section:${section.id}` : undefined);
    },
    drop,
  };
}

export type Building = ReturnType<typeof useBuilding>;
