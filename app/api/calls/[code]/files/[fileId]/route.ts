import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";
import { openCallFile } from "@/lib/programmes/commands/open-call-file";
import { callFileAddress } from "@/lib/programmes/schema/attachment";

type Props = { params: Promise<{ code: string; fileId: string }> };

/** Downloads a file of an announcement: a public one to everyone, each to the managers of its programme. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  return answer(request, {
    context: actorContext,
    schema: callFileAddress,
    input: () => params,
    run: openCallFile,
    done: downloadResponse,
  });
}
