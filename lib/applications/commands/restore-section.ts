import "server-only";
import { withActor } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import { notFound, ok, stale, type Result } from "@/lib/platform/result";
import type { ActorContext } from "@/lib/organisations/types";
import { ownedBy } from "../policy";
import { storedAnswers } from "../schema/answers";
import type { RestoreInput } from "../schema/colleagues";
import { saveSection } from "./save-section";

/**
 * Makes an earlier state of a section the present one. It is a save like any other, by the same rules, and the state that
 * it replaces goes into the history: nothing is lost by it, and it can be taken back the same way.
 *
 * Refusals: common.not_found, common.stale (somebody saved since the page was read), those of `saveSection`.
 */
export async function restoreSection(context: ActorContext, input: RestoreInput): Promise<Result<{ version: number }>> {
  const { actor } = context;
  const { applicationId, sectionId, historyId, version } = input;
  // What stands in the history never changes: it may be read before the save begins.
  const earlier = await withActor(actor, (tx) =>
    tx.draftHistory.findFirst({
      where: { id: historyId, applicationId, sectionId, section: { application: ownedBy(actor) } },
      select: { answers: true },
    }),
  );
  if (!earlier) return notFound();
  const answers = stored(storedAnswers, earlier.answers);
  const saved = await saveSection(context, { applicationId, sectionId, version, answers }, { keepBefore: true });
  if (!saved.ok) return saved;
  return saved.value.saved ? ok({ version: saved.value.version }) : stale();
}
