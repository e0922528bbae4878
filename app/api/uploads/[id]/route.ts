import { z } from "zod";
import { dropUpload } from "@/lib/files/commands/drop-upload";
import { finishUpload } from "@/lib/files/commands/finish-upload";
import { receivePiece } from "@/lib/files/commands/receive-piece";
import { readOwnUpload } from "@/lib/files/queries";
import { uploadPieceInput } from "@/lib/files/schema";
import { actorContext } from "@/lib/organisations/queries";
import { answer, noStore } from "@/lib/platform/http/answer";
import { pieceBody, tusHeaders } from "@/lib/platform/http/tus";
import { targetNamed } from "../targets";

type Props = { params: Promise<{ id: string }> };

const uploadId = z.uuid("common.not_found");

/** Where to go on (tus 1.0.0). */
export async function HEAD(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: uploadId,
    input: () => id,
    run: readOwnUpload,
    done: ({ received, size, expiresAt }) =>
      new Response(null, {
        headers: {
          ...tusHeaders,
          "Upload-Offset": String(received),
          "Upload-Length": String(size),
          "Upload-Expires": expiresAt.toUTCString(),
        },
      }),
  });
}

/** Takes the next piece (tus 1.0.0); the body is a stream and never held in memory whole. */
export async function PATCH(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: uploadPieceInput,
    input: () => ({ uploadId: id, offset: Number(request.headers.get("upload-offset") ?? Number.NaN) }),
    run: (context, input) => receivePiece(context, input, pieceBody(request)),
    done: ({ received }) =>
      new Response(null, { status: 204, headers: { ...tusHeaders, "Upload-Offset": String(received) } }),
  });
}

/** Gives an upload up (tus 1.0.0, termination). */
export async function DELETE(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: uploadId,
    input: () => id,
    run: dropUpload,
    done: () => new Response(null, { status: 204, headers: tusHeaders }),
  });
}

/** Attaches the complete file to its target; asked again it answers with the same file. */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { id } = await params;
  return answer(request, {
    context: actorContext,
    schema: uploadId,
    input: () => id,
    run: (context, id) =>
      finishUpload(context, id, ({ target, subject, name }, source) =>
        // That nothing is classified was attested when the upload began; without it there is none.
        targetNamed(target).attach(context, subject, { name, attested: true }, source),
      ),
    done: (file) => noStore(file, 201),
  });
}
