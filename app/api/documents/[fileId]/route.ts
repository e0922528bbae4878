import { openDocument } from "@/lib/organisations/commands/open-document";
import { actorContext } from "@/lib/organisations/queries";
import { companyDocumentFileInput } from "@/lib/organisations/schema";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ fileId: string }> };

/** Downloads a document of the own company: always as an attachment; each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { fileId } = await params;
  return answer(request, {
    context: actorContext,
    schema: companyDocumentFileInput,
    input: () => ({ fileId }),
    run: (context, input) => openDocument(context, input),
    done: downloadResponse,
  });
}
