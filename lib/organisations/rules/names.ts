import type { Localised } from "@/lib/platform/localised";

type Named = {
  name: Localised;
  representative: string | null;
  registrationNumber: string | null;
  corporateNumber: string | null;
};

/** What would tell an evaluator of a blind stage who applied: names in both languages, the representative, the numbers. */
export function tellingNames({ name, representative, registrationNumber, corporateNumber }: Named): string[] {
  const all = [name.ko, name.en, representative, registrationNumber, corporateNumber];
  return all.filter((one): one is string => Boolean(one?.trim()));
}
