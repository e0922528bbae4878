import { openEvidence } from "@/lib/milestones/commands/open-evidence";
import { evidenceKey } from "@/lib/milestones/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a file of evidence: always as an attachment, each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    schema: evidenceKey,
    input: () => ({ milestoneId: id, fileId }),
    run: openEvidence,
    done: downloadResponse,
  });
}
