import { koreanDay } from "@/lib/platform/i18n/days";
import type { Refusal } from "@/lib/platform/result";
import type { OrganisationFacts } from "../schema";

/** What is kept of an organisation's facts, in the shape of its columns; absent facts are null. */
export type StoredFacts = {
  name: { ko: string; en?: string };
  registrationNumber: string | null;
  corporateNumber: string | null;
  representative: string | null;
  /** yyyy-mm-dd */
  establishedOn: string | null;
  address: string | null;
};

export function storedFacts(facts: OrganisationFacts): StoredFacts {
  const company = facts.kind === "MILITARY_UNIT" ? undefined : facts;
  return {
    name: facts.name,
    registrationNumber: facts.registrationNumber ?? null,
    corporateNumber: company?.corporateNumber ?? null,
    representative: company?.representative ?? null,
    establishedOn: company?.establishedOn ?? null,
    address: facts.address ?? null,
  };
}

/** What the calendar says against a statement: nobody is established tomorrow. `now` decides the day in Korea. */
export function refusalsOfFacts(facts: OrganisationFacts, now: Date): Refusal[] {
  if (facts.kind === "MILITARY_UNIT") return [];
  const ahead = facts.establishedOn > koreanDay(now);
  const before = facts.establishedOn < "1900-01-01";
  return ahead || before ? [{ code: "organisations.established_on_invalid", field: "establishedOn" }] : [];
}

/** The facts that differ, with both values: what the audit event carries. */
export function changedFacts(before: StoredFacts, after: StoredFacts) {
  const keys = (Object.keys(after) as (keyof StoredFacts)[]).filter((key) => !same(before[key], after[key]));
  const pick = (facts: StoredFacts) => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { keys, before: pick(before), after: pick(after) };
}

/**
 * Whether what a manager verified is no longer so (domain.md §2: name, representative, registration number; §4: the age
 * of a company, on which its eligibility hangs, counts from the day of establishment). An English name is a translation
 * and verifies nothing.
 */
export function touchesIdentity(before: StoredFacts, after: StoredFacts): boolean {
  return (
    before.name.ko !== after.name.ko ||
    before.representative !== after.representative ||
    before.registrationNumber !== after.registrationNumber ||
    before.establishedOn !== after.establishedOn
  );
}

function same(a: StoredFacts[keyof StoredFacts], b: StoredFacts[keyof StoredFacts]): boolean {
  if (a === null || b === null || typeof a === "string" || typeof b === "string") return a === b;
  return a.ko === b.ko && a.en === b.en;
}
