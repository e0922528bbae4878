import { attendDraft } from "@/lib/applications/commands/attend-draft";
import { attendInput } from "@/lib/applications/schema/colleagues";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";

/** Bytes. */
const LIMIT = 16 * 1024;

type Props = { params: Promise<{ id: string }> };

/** What colleagues do in a draft while it is open here, and what they have changed: see `attendDraft`. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: attendInput,
    limit: LIMIT,
    input: (body) => ({ ...body, applicationId: id }),
    run: attendDraft,
    done: (attended) => noStore(attended),
  });
}
