import { removeFile } from "@/lib/applications/commands/remove-file";
import { removeFileInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Takes a file out of the field `?field=` of a draft. */
export async function DELETE(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    schema: removeFileInput,
    input: () => ({ applicationId: id, fieldId: new URL(request.url).searchParams.get("field"), fileId }),
    run: removeFile,
    done: () => noStore({}),
  });
}
