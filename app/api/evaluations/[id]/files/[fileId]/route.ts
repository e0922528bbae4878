import { openDocument } from "@/lib/evaluation/commands/open-document";
import { openDocumentInput } from "@/lib/evaluation/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, parsed } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Downloads a submitted file for its evaluator: always as an attachment, each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    run: async (context) => {
      const input = parsed(openDocumentInput, { evaluationId: id, fileId });
      return input.ok ? openDocument(context, input.value) : input;
    },
    done: downloadResponse,
  });
}
