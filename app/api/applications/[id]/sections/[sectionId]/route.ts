import { saveSection, type SaveOutcome } from "@/lib/applications/commands/save-section";
import { saveInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";

/** Bytes; a browser sends at most 64 KB with keepalive, an ordinary save may be longer. */
const LIMIT = 512 * 1024;

type Props = { params: Promise<{ id: string; sectionId: string }> };

/**
 * Saves one section of a draft: 200 `{ version, savedAt }`, or 409 `{ theirs }` where a colleague has saved meanwhile.
 * A handler and not an action: it has to outlive the page that sends it.
 */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const { id, sectionId } = await params;
  return answer(request, {
    context: actorContext,
    schema: saveInput,
    limit: LIMIT,
    input: (body) => ({ ...body, applicationId: id, sectionId }),
    run: saveSection,
    done: respond,
  });
}

function respond(outcome: SaveOutcome): Response {
  if (outcome.saved) return noStore({ version: outcome.version, savedAt: outcome.savedAt });
  return noStore({ theirs: outcome.theirs }, 409);
}
