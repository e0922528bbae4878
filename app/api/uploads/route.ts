import { beginUpload } from "@/lib/files/commands/begin-upload";
import { unfinishedUploads } from "@/lib/files/queries";
import { beginUploadInput, uploadTarget } from "@/lib/files/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";
import { readMetadata, readSubject, tusHeaders } from "@/lib/platform/http/tus";
import { ok } from "@/lib/platform/result";
import { targetNamed } from "./targets";

/**
 * Announces an upload (tus 1.0.0, creation): `Upload-Length`, and `Upload-Metadata` with target, subject (JSON), name,
 * modified and attested. proxy.ts does not see this path, so the origin is checked here (in `answer`) and the headers
 * stand in next.config.ts.
 */
export async function POST(request: Request): Promise<Response> {
  return answer(request, {
    context: actorContext,
    schema: beginUploadInput,
    input() {
      const { subject, modified, ...metadata } = readMetadata(request.headers.get("upload-metadata"));
      const size = Number(request.headers.get("upload-length") ?? Number.NaN);
      return { ...metadata, subject: readSubject(subject), modified: Number(modified), size };
    },
    async run(context, input) {
      const place = await targetNamed(input.target).allow(context, input.subject);
      return place.ok ? beginUpload(context, input, place.value) : place;
    },
    done: ({ uploadId, expiresAt }) =>
      new Response(null, {
        status: 201,
        headers: {
          ...tusHeaders,
          Location: `/api/uploads/${uploadId}`,
          "Upload-Expires": expiresAt.toUTCString(),
        },
      }),
  });
}

/** One's own unfinished uploads for a target: `?target=…&subject=…`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return answer(request, {
    context: actorContext,
    schema: uploadTarget,
    input: () => ({ target: searchParams.get("target"), subject: readSubject(searchParams.get("subject")) }),
    run: async (context, input) => ok(await unfinishedUploads(context, input)),
    done: (uploads) => noStore({ uploads }),
  });
}
