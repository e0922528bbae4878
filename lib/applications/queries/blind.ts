import "server-only";
import { blindStates } from "@/lib/files/queries/copies";
import type { BlindState } from "@/lib/files/types";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";

/** By file, whether evaluators of this call's blind stage can read it; empty where the call has no such stage. */
export async function blindStatesOf(
  tx: Tx,
  application: { callId: string; organisationId: string },
  fileIds: readonly string[],
): Promise<Record<string, BlindState>> {
  const blind = await tx.evaluationStage.count({ where: { callId: application.callId, blind: true } });
  if (blind === 0 || fileIds.length === 0) return {};
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: application.organisationId },
    select: { name: true, representative: true, registrationNumber: true, corporateNumber: true },
  });
  const names = tellingNames({ ...organisation, name: stored(storedText, organisation.name) });
  return Object.fromEntries(await blindStates(tx, fileIds, names));
}
