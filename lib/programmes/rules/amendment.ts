import { canonicalJson } from "@/lib/platform/digest";
import { dayOf } from "@/lib/platform/i18n/days";
import type { Localised } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";
import type { AmendableField, AmendableTerms, Correction } from "../schema/amendment";
import type { Wording } from "./wording";

type Columns = {
  title: Localised;
  summary: Localised;
  support: AmendableTerms["support"];
  followOn: AmendableTerms["followOn"];
  closesAt: Date;
  questionsCloseAt?: Date | null;
  resultsExpectedAt?: Date | null;
  projectEndsOn?: Date | null;
  quota: number;
  reserveCount: number;
  totalBudget: bigint;
  wording: Wording;
  attachments: AmendableTerms["attachments"];
};

/** The amendable part of a call, or of what was typed, in the form that is kept and compared. */
export function amendableOf(terms: Columns): AmendableTerms {
  const { title, summary, support, followOn, quota, reserveCount, wording, attachments } = terms;
  const kept = {
    title,
    summary,
    support,
    followOn,
    quota,
    reserveCount,
    wording,
    attachments,
    closesAt: terms.closesAt.toISOString(),
    questionsCloseAt: terms.questionsCloseAt?.toISOString() ?? null,
    resultsExpectedAt: terms.resultsExpectedAt?.toISOString() ?? null,
    projectEndsOn: terms.projectEndsOn ? dayOf(terms.projectEndsOn) : null,
    totalBudget: String(terms.totalBudget),
  };
  // Without what is undefined, as it comes back from the database.
  return JSON.parse(JSON.stringify(kept));
}

/** The texts with those that were corrected; a place that has none is refused. */
export function correctWording(
  wording: Wording,
  corrections: readonly Correction[],
): { wording: Wording; refusals: Refusal[] } {
  const refusals = corrections.flatMap(({ place }, index) =>
    Object.hasOwn(wording, place)
      ? []
      : [{ code: "programmes.wording_unknown", field: `corrections.${index}.place` } satisfies Refusal],
  );
  const corrected = corrections.map(({ place, ko, en }) => [place, { ko, en }] as const);
  return { wording: { ...wording, ...Object.fromEntries(corrected) }, refusals };
}

/** The clock of a form has whole seconds: a moment that differs by less was not changed. */
export function withUntouchedMoments(before: AmendableTerms, typed: AmendableTerms): AmendableTerms {
  const moment = <T extends string | null>(was: T, is: T): T =>
    was !== null && is !== null && was.slice(0, 19) === is.slice(0, 19) ? was : is;
  return {
    ...typed,
    closesAt: moment(before.closesAt, typed.closesAt),
    questionsCloseAt: moment(before.questionsCloseAt, typed.questionsCloseAt),
    resultsExpectedAt: moment(before.resultsExpectedAt, typed.resultsExpectedAt),
  };
}

/** What differs, in the order in which a call is read. */
export function changedFields(before: AmendableTerms, after: AmendableTerms): AmendableField[] {
  return amendableFields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]));
}

/**
 * Why a correction is not fair to those who have relied on the announcement: dates only move later, quota and budget
 * only grow, a close that has passed stands. All reasons at once.
 */
export function refusalsOfAmendment(before: AmendableTerms, after: AmendableTerms, now: Date): Refusal[] {
  const changed = changedFields(before, after);
  const refusals: (Refusal | false)[] = [
    changed.length === 0 && { code: "programmes.nothing_changed" },
    after.closesAt < before.closesAt && { code: "programmes.only_later", field: "closesAt" },
    changed.includes("closesAt") &&
      now.toISOString() >= before.closesAt && { code: "programmes.close_has_passed", field: "closesAt" },
    changed.includes("wording") &&
      now.toISOString() >= before.closesAt && { code: "programmes.wording_closed", field: "corrections.0.place" },
    questionsUntil(after) < questionsUntil(before) && { code: "programmes.only_later", field: "questionsCloseAt" },
    questionsUntil(after) > after.closesAt && { code: "programmes.questions_after_close", field: "questionsCloseAt" },
    isBefore(after.resultsExpectedAt, after.closesAt) && {
      code: "programmes.results_before_close",
      field: "resultsExpectedAt",
    },
    isBefore(after.projectEndsOn, after.closesAt.slice(0, 10)) && {
      code: "programmes.ends_before_close",
      field: "projectEndsOn",
    },
    // What was announced so before this was asked goes on being corrected elsewhere.
    (changed.includes("projectEndsOn") || changed.includes("resultsExpectedAt")) &&
      !isBefore(after.projectEndsOn, after.closesAt.slice(0, 10)) &&
      after.resultsExpectedAt !== null &&
      isBefore(after.projectEndsOn, after.resultsExpectedAt) && {
        code: "programmes.ends_before_results",
        field: "projectEndsOn",
      },
    after.quota < before.quota && { code: "programmes.only_more", field: "quota" },
    after.reserveCount < before.reserveCount && { code: "programmes.only_more", field: "reserveCount" },
    BigInt(after.totalBudget) < BigInt(before.totalBudget) && { code: "programmes.only_more", field: "totalBudget" },
  ];
  return refusals.flatMap((refusal) => refusal || []);
}

/** The columns of Call that a released amendment writes; wording and files have rows of their own. */
export function amendedColumns({ wording: _, attachments: _files, ...after }: AmendableTerms) {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    ...after,
    closesAt: new Date(after.closesAt),
    questionsCloseAt: date(after.questionsCloseAt),
    resultsExpectedAt: date(after.resultsExpectedAt),
    projectEndsOn: date(after.projectEndsOn),
    totalBudget: BigInt(after.totalBudget),
  };
}

const amendableFields: readonly AmendableField[] = [
  "title",
  "summary",
  "closesAt",
  "questionsCloseAt",
  "resultsExpectedAt",
  "projectEndsOn",
  "quota",
  "reserveCount",
  "totalBudget",
  "support",
  "followOn",
  "wording",
  "attachments",
];

/** ISO texts of UTC compare in the order of time. Without a date of their own, questions close with the call. */
const questionsUntil = ({ questionsCloseAt, closesAt }: AmendableTerms): string => questionsCloseAt ?? closesAt;

const isBefore = (one: string | null, other: string): boolean => one !== null && one < other;
