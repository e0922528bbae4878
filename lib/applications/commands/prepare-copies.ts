import "server-only";
import { openToOthers } from "@/lib/files/queries";
import { makeCopy } from "@/lib/files/commands/make-copy";
import { isSystem } from "@/lib/organisations/policy";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { ActorContext } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { forbidden, ok, type Result } from "@/lib/platform/result";

/** Files at a time: a conversion takes about a second. */
const BATCH = 5;

/**
 * Makes the copies without names of files that lie in applications to a call with a blind stage, so that applicants learn
 * in time which of their files cannot be given to evaluators, and no evaluator waits. Run by the worker; a copy that was
 * made twice is kept once. Returns how many it tried.
 */
export async function prepareCopies({ actor }: ActorContext): Promise<Result<number>> {
  if (!isSystem(actor)) return forbidden();
  const waiting = await withActor(actor, findWaiting);
  for (const { fileId, organisation } of waiting) {
    const names = tellingNames({ ...organisation, name: stored(storedText, organisation.name) });
    await makeCopy(actor, fileId, { kind: "BLIND", names });
  }
  return ok(waiting.length);
}

async function findWaiting(tx: Tx) {
  const rows = await tx.applicationFile.findMany({
    where: {
      removedAt: null,
      file: { ...openToOthers(), copies: { none: { kind: "BLIND" } } },
      application: {
        status: { in: ["DRAFT", "SUBMITTED", "ELIGIBLE"] },
        call: { status: "ANNOUNCED", stages: { some: { blind: true } } },
      },
    },
    select: {
      fileId: true,
      application: {
        select: {
          organisation: {
            select: { name: true, representative: true, registrationNumber: true, corporateNumber: true },
          },
        },
      },
    },
    orderBy: { addedAt: "asc" },
    take: BATCH,
  });
  return rows.map(({ fileId, application }) => ({ fileId, organisation: application.organisation }));
}
