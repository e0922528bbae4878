import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { evidenceInput } from "@/lib/milestones/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";
import { uploadOf } from "@/lib/platform/http/upload";

/** Takes one file of evidence: `?milestone=…`. proxy.ts does not see this path: the origin is checked in `answer`. */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { body, ...facts } = uploadOf(request);
  return answer(request, {
    context: actorContext,
    schema: evidenceInput,
    input: () => ({ milestoneId: searchParams.get("milestone"), ...facts }),
    run: (context, input) => attachEvidence(context, { ...input, body }),
    done: (file) => noStore(file, 201),
  });
}
