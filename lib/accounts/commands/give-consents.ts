import "server-only";
import type { Clock } from "@/lib/platform/clock";
import { databaseNow, type Tx } from "@/lib/platform/db";
import type { ConsentKind } from "@/lib/platform/db/generated/enums";
import { consentVersions } from "../schema/consents";

/** Writes down answers item by item; earlier answers stay on record. */
export async function giveConsents(
  tx: Tx,
  clock: Clock,
  userId: string,
  answers: Partial<Record<ConsentKind, boolean>>,
): Promise<void> {
  const at = await databaseNow(tx, clock);
  const kinds: ConsentKind[] = ["TERMS", "PRIVACY", "NEWS"];
  await tx.consent.createMany({
    data: kinds.flatMap((kind) => {
      const granted = answers[kind];
      return granted === undefined ? [] : [{ userId, kind, granted, textVersion: consentVersions[kind], at }];
    }),
  });
}
