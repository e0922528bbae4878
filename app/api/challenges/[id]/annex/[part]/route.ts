import { copyAnnex } from "@/lib/challenges/commands/copy-annex";
import { annexCopy } from "@/lib/challenges/schema/annex";
import { actorContext } from "@/lib/organisations/queries";
import { answer } from "@/lib/platform/http/answer";
import { downloadResponse } from "@/lib/platform/http/download";

type Props = { params: Promise<{ id: string; part: string }> };

/** A copy of the annex (`text`) or of one of its files, marked with its reader; each time recorded. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { id, part } = await params;
  return answer(request, {
    context: actorContext,
    schema: annexCopy,
    input: () => ({ challengeId: id, part }),
    run: copyAnnex,
    done: downloadResponse,
  });
}
