import { attachFile } from "@/lib/applications/commands/attach-file";
import { attachInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";
import { uploadOf } from "@/lib/platform/http/upload";

/**
 * Takes one file for a field of a draft: `?application=…&field=…`. proxy.ts does not see this path, so the origin is
 * checked here (in `answer`) and the headers stand in next.config.ts.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { body, ...facts } = uploadOf(request);
  return answer(request, {
    context: actorContext,
    schema: attachInput,
    input: () => ({ applicationId: searchParams.get("application"), fieldId: searchParams.get("field"), ...facts }),
    run: (context, input) => attachFile(context, input, body),
    done: (file) => noStore(file, 201),
  });
}
