import "server-only";
import { getDraft } from "@/lib/applications/queries/draft";
import { contentOfDraft } from "@/lib/applications/rules/draft-content";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Preview } from "../types";
import { deskDocument, tellingSelect } from "./content";

/**
 * An own draft as evaluators would read it if it were submitted now, with the names or without; for members of the
 * organisation, undefined for everybody else. `blind` left out: as the first stage of the call has it.
 */
export async function getPreview(actor: Actor, id: string, blind?: boolean): Promise<Preview | undefined> {
  const draft = isId(id) ? await getDraft(actor, id) : undefined;
  if (!draft) return undefined;
  return withActor(actor, async (tx) => {
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: draft.organisation.id },
      select: tellingSelect,
    });
    const stages = await tx.evaluationStage.findMany({
      where: { callId: draft.call.id },
      select: { name: true, blind: true },
      orderBy: { position: "asc" },
    });
    const { code, title, owner } = draft.challenge;
    const readable = {
      challenge: { code, title, owner },
      applicant: { ...organisation, name: stored(storedText, organisation.name) },
      definition: draft.definition,
      content: draft.supplement?.content ?? contentOfDraft(draft),
    };
    const masked = blind ?? stages[0]?.blind ?? false;
    return {
      id: draft.id,
      challenge: draft.challenge,
      call: { code: draft.call.code, title: draft.call.title },
      blindStages: stages.filter((stage) => stage.blind).map((stage) => stored(storedText, stage.name)),
      blind: masked,
      standing: { now: draft.now, counting: draft.counting, changed: draft.changedSinceSubmission },
      document: await deskDocument(tx, readable, masked),
    };
  });
}
