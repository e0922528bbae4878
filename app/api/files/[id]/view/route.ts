import { z } from "zod";
import { viewFile } from "@/lib/applications/commands/view-file";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { viewResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string }> };

/** A file of an application as the portal's viewer reads it; each view is recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: z.uuid("common.not_found"),
    input: () => id,
    run: viewFile,
    done: viewResponse,
  });
}
