import { removeFile } from "@/lib/applications/commands/remove-file";
import { removeFileInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore, parsed } from "@/lib/platform/http/answer";

type Props = { params: Promise<{ id: string; fileId: string }> };

/** Takes a file out of a draft. */
export async function DELETE(request: Request, { params }: Props): Promise<Response> {
  const { id, fileId } = await params;
  return answer(request, {
    context: actorContext,
    run: async (context) => {
      const input = parsed(removeFileInput, { applicationId: id, fileId });
      return input.ok ? removeFile(context, input.value) : input;
    },
    done: () => noStore({}),
  });
}
