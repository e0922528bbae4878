import "server-only";
import type { Tx } from "@/lib/platform/db";
import { dateOf, dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import type { StoredFacts } from "../rules/facts";

type FactColumns = {
  name: unknown;
  registrationNumber: string | null;
  corporateNumber: string | null;
  representative: string | null;
  establishedOn: Date | null;
  address: string | null;
};

export const factColumns = {
  name: true,
  registrationNumber: true,
  corporateNumber: true,
  representative: true,
  establishedOn: true,
  address: true,
} as const;

/** A row's facts as rules compare them. */
export function factsOf(row: FactColumns): StoredFacts {
  return {
    name: stored(storedText, row.name),
    registrationNumber: row.registrationNumber,
    corporateNumber: row.corporateNumber,
    representative: row.representative,
    establishedOn: row.establishedOn && dayOf(row.establishedOn),
    address: row.address,
  };
}

/** Rules' facts as a row holds them. */
export const columnsOf = (facts: StoredFacts) => ({
  ...facts,
  establishedOn: facts.establishedOn === null ? null : dateOf(facts.establishedOn),
});

/** The Korean name: what notices call an organisation. */
export const nameOf = (row: { name: unknown }): Localised => stored(storedText, row.name);

/** Whether a registration number already stands for an organisation, other than this one. */
export async function isRegistered(tx: Tx, registrationNumber: string | null, exceptId?: string): Promise<boolean> {
  if (registrationNumber === null) return false;
  const found = await tx.organisation.findUnique({ where: { registrationNumber }, select: { id: true } });
  return found !== null && found.id !== exceptId;
}
