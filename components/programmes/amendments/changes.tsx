import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { TextDiff } from "@/components/ui/text-diff";
import { dateOf } from "@/lib/platform/i18n/days";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import { changedFields } from "@/lib/programmes/rules/amendment";
import type { Wording } from "@/lib/programmes/rules/wording";
import type { AmendableField, AmendableTerms } from "@/lib/programmes/schema/amendment";
import type { AmendmentView } from "@/lib/programmes/types";

type Props = { amendment: Pick<AmendmentView, "before" | "after">; now: Date };

/** What an amendment changes, field by field: texts as one with what went and what came, values from → to. */
export function AmendmentChanges({ amendment: { before, after }, now }: Props) {
  const t = useTranslations("programmes.amendments");
  return (
    <dl className="dl dl--wide">
      {changedFields(before, after).map((field) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd>
            <Change field={field} before={before} after={after} now={now} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ChangeProps = { field: AmendableField; before: AmendableTerms; after: AmendableTerms; now: Date };

function Change({ field, before, after, now }: ChangeProps) {
  const t = useTranslations("programmes");
  const locale = useLocale();
  switch (field) {
    case "title":
    case "summary":
      return <Texts before={before[field]} after={after[field]} />;
    case "support":
    case "followOn":
      return <Lists field={field} before={before} after={after} />;
    case "wording":
      return <Worded before={before.wording} after={after.wording} />;
    case "attachments":
      return <TextDiff before={namesOf(before)} after={namesOf(after)} />;
    case "quota":
    case "reserveCount":
      return (
        <FromTo
          from={t("facts.projects", { count: before[field] })}
          to={t("facts.projects", { count: after[field] })}
        />
      );
    case "totalBudget":
      return <FromTo from={formatWon(before[field], locale)} to={formatWon(after[field], locale)} />;
    case "projectEndsOn":
      return <FromTo from={<Day day={before[field]} now={now} />} to={<Day day={after[field]} now={now} />} />;
    case "closesAt":
    case "questionsCloseAt":
    case "resultsExpectedAt":
      return <FromTo from={<Moment at={before[field]} now={now} />} to={<Moment at={after[field]} now={now} />} />;
  }
}

const namesOf = ({ attachments }: AmendableTerms): string => attachments.map(({ name }) => name).join("\n");

/** Lists as one text with a line for each entry, in the reader's language. */
function Lists({ field, before, after }: Omit<ChangeProps, "field" | "now"> & { field: "support" | "followOn" }) {
  const t = useTranslations("programmes.support");
  const locale = useLocale();
  const lines = (terms: AmendableTerms): string =>
    (field === "support"
      ? terms.support.map(({ kind, text }) => `${t(`kinds.${kind}`)}: ${inLanguage(text, locale).text}`)
      : terms.followOn.map(({ text, url }) => [inLanguage(text, locale).text, url].filter(Boolean).join(" "))
    ).join("\n");
  return <TextDiff before={lines(before)} after={lines(after)} />;
}

/** Each text that reads otherwise, under what it belongs to. */
function Worded({ before, after }: { before: Wording; after: Wording }) {
  const t = useTranslations("programmes.amendments.places");
  return Object.entries(after).map(([place, text]) => {
    const old = before[place];
    if (!old || (old.ko === text.ko && old.en === text.en)) return null;
    return (
      <div key={place} className="mb-3">
        <p className="small quiet">{t(place.startsWith("criteria.") ? "criteria" : "form")}</p>
        <Texts before={old} after={text} />
      </div>
    );
  });
}

/** Both languages where both changed; the reader's own first. */
function Texts({ before, after }: { before: Localised; after: Localised }) {
  const locale = useLocale();
  const languages = locale === "en" ? (["en", "ko"] as const) : (["ko", "en"] as const);
  return languages
    .filter((language) => (before[language] ?? "") !== (after[language] ?? ""))
    .map((language) => (
      <TextDiff key={language} lang={language} before={before[language] ?? ""} after={after[language] ?? ""} />
    ));
}

function FromTo({ from, to }: { from: ReactNode; to: ReactNode }) {
  const t = useTranslations("programmes.amendments");
  return (
    <span className="num">
      <span className="sr">{t("from")} </span>
      <del>{from}</del> <span aria-hidden="true">→</span>
      <span className="sr"> {t("to")} </span> <strong className="strong">{to}</strong>
    </span>
  );
}

function Moment({ at, now }: { at: string | null; now: Date }) {
  const t = useTranslations("programmes.amendments");
  return at === null ? t("none") : <DateText value={new Date(at)} now={now} kind="time" />;
}

function Day({ day, now }: { day: string | null; now: Date }) {
  const t = useTranslations("programmes.amendments");
  return day === null ? t("none") : <DateText value={dateOf(day)} now={now} kind="date" />;
}
