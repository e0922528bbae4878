import { openDocument } from "@/lib/evaluation/commands/open-document";
import { openDocumentInput } from "@/lib/evaluation/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a submitted file for its evaluator: always as an attachment, each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    schema: openDocumentInput,
    input: () => ({ evaluationId: id, fileId }),
    run: (context, input) => openDocument(context, input),
    done: downloadResponse,
  });
}
