import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { preparedAmendment } from "@/lib/programmes/schema/amendment";
import { asTyped } from "@/prisma/seed/typed-call";
import { contextOf } from "./people";
import type { World } from "./world";

export const amendmentReason = {
  ko: "질문이 많아 설명을 분명하게 고칩니다. 조건은 그대로입니다.",
  en: "We clarify the text.",
};

/** What the officer's form would send for an amendment of the world's call with these changes. */
export async function typedAmendment(
  { call: { id }, people }: World,
  changes: Record<string, unknown> = { title: { ko: "고친 공고" } },
) {
  const found = await getManagedCall((await contextOf(people.officer)).actor, id);
  if (!found) throw new Error("the officer sees the call");
  const values = asTyped(formValuesOf(found.call, { copy: false }));
  const version = String(found.call.version);
  return preparedAmendment.parse({ ...values, ...changes, reason: amendmentReason, callId: id, version });
}

/** An amendment of the world's call that the officer prepared and that waits for a decision; its id. */
export async function makeAmendment(world: World, changes?: Record<string, unknown>): Promise<string> {
  const result = await prepareAmendment(await contextOf(world.people.officer), await typedAmendment(world, changes));
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value.amendmentId;
}
