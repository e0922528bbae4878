import { openAttachment } from "@/lib/challenges/commands/open-attachment";
import { challengeFileKey } from "@/lib/challenges/schema/annex";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a file of a challenge as it was given: a public one, or any to its demand owner. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    schema: challengeFileKey,
    input: () => ({ challengeId: id, fileId }),
    run: openAttachment,
    done: downloadResponse,
  });
}
