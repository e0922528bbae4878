import "server-only";
import type { Tx } from "@/lib/platform/db";
import { canonicalJson } from "@/lib/platform/digest";
import { readWorded } from "../queries/amendments";
import { wordedCriterion, wordedForm, type Wording } from "../rules/wording";
import { keepForm } from "./keep-form";

/**
 * Writes the texts of criteria and form as a released amendment words them; the database sees to it that nothing but
 * texts changes. The form becomes its next version: drafts never submitted move to it, what was submitted stays as it
 * was written.
 */
export async function rewordCall(tx: Tx, callId: string, wording: Wording): Promise<void> {
  const { criteria, form } = await readWorded(tx, callId);
  for (const { id, ...texts } of criteria) {
    const worded = wordedCriterion({ id, ...texts }, wording);
    if (canonicalJson(worded) !== canonicalJson(texts)) await tx.criterion.update({ where: { id }, data: worded });
  }
  await keepForm(tx, callId, wordedForm(form, wording));
}
