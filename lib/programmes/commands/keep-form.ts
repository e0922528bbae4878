import "server-only";
import type { Tx } from "@/lib/platform/db";
import { canonicalJson } from "@/lib/platform/digest";
import type { FormDefinition } from "../schema/form-definition";

/** Keeps a form as the call's next version; one that says the same as the last makes none. Whether it did. */
export async function keepForm(tx: Tx, callId: string, definition: FormDefinition): Promise<boolean> {
  const last = await tx.formDefinition.findFirst({
    where: { callId },
    orderBy: { version: "desc" },
    select: { version: true, definition: true },
  });
  if (last && canonicalJson(last.definition) === canonicalJson(definition)) return false;
  await tx.formDefinition.create({ data: { callId, version: (last?.version ?? 0) + 1, definition } });
  return true;
}
