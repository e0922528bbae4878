"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useRef, useSyncExternalStore } from "react";
import { CopyButton } from "@/components/files/copy-button";
import { Alert } from "@/components/ui/alert";
import { sameAnswer, type Answer, type Answers } from "@/lib/applications/schema/answers";
import { formatDate } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { FormDefinition, FormField } from "@/lib/programmes/schema/form-definition";
import { AnswerText } from "../answer-text";
import { keptUntil, leftOnDevice, type Held } from "./device-copy";
import { unsavedAnswers } from "./draft-state";

type Props = {
  applicationId: string;
  userId: string;
  definition: FormDefinition;
  /** What the server has, by section. */
  saved: Record<string, Answers>;
  /** ISO texts. */
  closesAt: string;
  now: string;
};

type Left = (Held & { sectionId: string })[];
type Line = { field: Exclude<FormField, { type: "file" }>; answer: Answer };

/**
 * What its writer typed into a draft that takes no more and the server never got: only this device has it, so it is shown
 * to be copied. Nothing where there is nothing.
 */
export function LeftOnDevice({ applicationId, userId, definition, saved, closesAt, now }: Props) {
  const t = useTranslations("applications.closedDraft.device");
  const locale = useLocale();
  const read = () => JSON.stringify(leftOnDevice(applicationId, userId));
  const left = useSyncExternalStore(watch, read, () => "[]");
  const lines = useMemo(() => linesOf(definition, JSON.parse(left) as Left, saved), [definition, left, saved]);
  if (lines.length === 0) return null;
  const until = formatDate(keptUntil(new Date(closesAt)), locale, new Date(now));
  return (
    <Alert tone="warning" title={t("title")}>
      <p>{t("body", { until })}</p>
      {lines.map((line, index) => (
        <OneLine key={`${line.field.id}-${index}`} {...line} />
      ))}
    </Alert>
  );
}

function OneLine({ field, answer }: Line) {
  const t = useTranslations("applications.closedDraft.device");
  const label = inLanguage(field.label, useLocale()).text;
  const shown = useRef<HTMLQuoteElement>(null);
  return (
    <div className="conflict">
      <h3>{label}</h3>
      <blockquote ref={shown}>
        <AnswerText field={field} answer={answer} />
      </blockquote>
      <CopyButton text={() => shown.current?.innerText ?? ""} label={t("copy", { label })} />
    </div>
  );
}

/** By the order of the form; the same text from two tabs once. */
function linesOf(definition: FormDefinition, left: Left, saved: Record<string, Answers>): Line[] {
  const lines = definition.sections.flatMap((section) => {
    const kept = left.filter(({ sectionId }) => sectionId === section.id);
    const unsaved = kept.map((held) => unsavedAnswers(held, saved[section.id] ?? {}));
    return section.fields.flatMap((field) =>
      unsaved.flatMap((answers) => {
        const answer = answers[field.id];
        return field.type === "file" || answer === undefined ? [] : [{ field, answer }];
      }),
    );
  });
  const same = (one: Line, other: Line) => one.field.id === other.field.id && sameAnswer(one.answer, other.answer);
  return lines.filter((line, index) => lines.findIndex((other) => same(line, other)) === index);
}

/** Another tab may still save what it has. */
function watch(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  return () => window.removeEventListener("storage", onChange);
}
