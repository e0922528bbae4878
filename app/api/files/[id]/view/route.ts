import { viewFile } from "@/lib/applications/commands/view-file";
import { viewFileInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { viewResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string }> };

/** A file of an application as the portal's viewer reads it (`?blind=1`: without names); each view is recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: viewFileInput,
    input: () => ({ fileId: id, blind: new URL(request.url).searchParams.get("blind") === "1" }),
    run: viewFile,
    done: viewResponse,
  });
}
