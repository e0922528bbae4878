import { z } from "zod";
import { readScan } from "@/lib/files/queries";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";

type Props = { params: Promise<{ id: string }> };

/** How the scan of an own file stands; the page asks while it waits. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: z.uuid("common.not_found"),
    input: () => id,
    run: readScan,
    done: (scan) => noStore(scan),
  });
}
