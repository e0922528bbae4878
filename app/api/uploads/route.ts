import { attachFile } from "@/lib/applications/commands/attach-file";
import { attachInput } from "@/lib/applications/schema/input";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore, parsed } from "@/lib/platform/http/answer";

/**
 * Takes one file as the raw body: `?application=…&field=…`, `X-File-Name` percent-encoded, `X-Attested: 1`. The body is
 * read as a stream and never as form data, which would hold all of it in memory. proxy.ts does not see this path, so the
 * origin is checked here (in `answer`) and the headers stand in next.config.ts.
 */
export async function POST(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answer(request, {
    context: actorContext,
    run: async (context) => {
      const input = parsed(attachInput, {
        applicationId: searchParams.get("application"),
        fieldId: searchParams.get("field"),
        name: decoded(request.headers.get("x-file-name")),
        attested: request.headers.get("x-attested") === "1",
      });
      return input.ok ? attachFile(context, input.value, request.body ?? emptyBody()) : input;
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
