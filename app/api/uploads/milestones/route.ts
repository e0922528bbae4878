import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { evidenceInput } from "@/lib/milestones/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore, parsed } from "@/lib/platform/http/answer";
import { takePoint } from "@/lib/platform/rate-limit";
import { refused } from "@/lib/platform/result";

/**
 * Takes one file of evidence as the raw body: `?milestone=…`, `X-File-Name` percent-encoded, `X-Attested: 1`. Read as a
 * stream, never as form data. proxy.ts does not see this path: the origin is checked in `answer`.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answer(request, {
    context: actorContext,
    run: async (context) => {
      const input = parsed(evidenceInput, {
        milestoneId: searchParams.get("milestone"),
        name: decoded(request.headers.get("x-file-name")),
        attested: request.headers.get("x-attested") === "1",
      });
      if (!input.ok) return input;
      const wait = context.actor.kind === "user" ? await takePoint("upload_by", context.actor.userId) : undefined;
      if (wait !== undefined)
        return refused({ code: "common.too_many_attempts", params: { minutes: Math.ceil(wait / 60) } });
      return attachEvidence(context, { ...input.value, body: request.body ?? emptyBody() });
    },
    done: (file) => noStore(file, 201),
  });
}

function decoded(name: string | null): string | null {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return null;
  }
}

const emptyBody = () => new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
