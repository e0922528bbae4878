import { z } from "zod";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string }> };

/** Downloads a file of an application: always as an attachment, each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: z.uuid("common.not_found"),
    input: () => id,
    run: downloadFile,
    done: downloadResponse,
  });
}
