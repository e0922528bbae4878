import { attachDocument } from "@/lib/applications/commands/attach-document";
import { attachDocumentInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";

/** Bytes. */
const LIMIT = 4 * 1024;

type Props = { params: Promise<{ id: string }> };

/** Takes a document that the company gave before into a field of a draft: `{ fieldId, documentId }`. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: attachDocumentInput,
    limit: LIMIT,
    input: (body) => ({ ...body, applicationId: id }),
    run: attachDocument,
    done: (file) => noStore(file, 201),
  });
}
