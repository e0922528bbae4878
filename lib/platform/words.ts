import "server-only";
import { getTranslations } from "next-intl/server";
import type { Refusal as ShownRefusal } from "./action-state";
import type { Refusal } from "./result";

/** Refusals in the reader's words: code `<domain>.<reason>` stands in the catalogue under `<domain>.refusals.<reason>`. */
export async function inWords(refusals: readonly Refusal[]): Promise<ShownRefusal[]> {
  const t = await getTranslations();
  return refusals.map(({ code, field, params }) => {
    const [domain, reason] = code.split(".");
    return { field, message: t(`${domain}.refusals.${reason}`, params) };
  });
}
