import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Context } from "../context";
import { log } from "../log";
import { refusalsOfParse } from "../refusals";
import { refused, type Refusal, type Refused, type Result } from "../result";
import { env } from "../env";
import { boundedBytes } from "./bounded-bytes";
import { isSameOrigin } from "./same-origin";

/** What a route handler says when it refuses; `message` is in the language that the page asked for. */
export type RefusalBody = { refusals: { code: string; field?: string; message: string }[] };

/**
 * The frame of every handler that serves our own pages: same origin where it changes something, parse, run one command,
 * never a 500 for bad input. A bug is logged with the request's number and answered with a sentence.
 */
export async function answer<S extends z.ZodType, C extends Context, T>(
  request: Request,
  use: {
    context: () => Promise<C>;
    schema: S;
    /** The most bytes of a JSON body; without it no body is read. */
    limit?: number;
    /** What was sent: parts of the address, a body, or both. */
    input: (body: object) => unknown;
    run: (context: C, input: z.output<S>) => Promise<Result<T>>;
    done: (value: T) => Response;
  },
): Promise<Response> {
  if (!isSameOrigin(request, env().NEXTAUTH_URL))
    return refusalResponse(request, refused({ code: "common.forbidden" }));
  // The proxy closes the site, but does not see uploads.
  if (env().MAINTENANCE) return refusalResponse(request, refused({ code: "common.maintenance" }));
  const context = await use.context();
  try {
    const body = use.limit === undefined ? {} : await jsonBody(request, use.limit);
    if (!body) return await refusalResponse(request, refused({ code: "common.body_too_long" }));
    const input = use.schema.safeParse(await use.input(body), { reportInput: true });
    const result = input.success ? await use.run(context, input.data) : refused(...refusalsOfParse(input.error));
    return result.ok ? use.done(result.value) : await refusalResponse(request, sayEnded(context, result));
  } catch (error) {
    log().error({ err: error, requestId: context.origin.requestId }, "a handler failed");
    const params = { request: context.origin.requestId.slice(0, 8) };
    return refusalResponse(request, refused({ code: "common.unexpected", params }));
  }
}

/** JSON that no cache keeps. */
export function noStore(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}

/** A JSON object of at most `limit` bytes, of which no more are read; undefined where it is longer, {} for anything else. */
export async function jsonBody(request: Request, limit: number): Promise<object | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return undefined;
  const bytes = await boundedBytes(request, limit);
  if (!bytes) return undefined;
  try {
    // NUL and halves of a character cannot be typed (a text cut in two may end in one), and PostgreSQL cannot keep them.
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes), (_name, value: unknown) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    );
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}

async function refusalResponse(request: Request, { refusals }: Refused): Promise<Response> {
  const locale = request.headers.get("accept-language")?.toLowerCase().startsWith("en") ? "en" : "ko";
  const t = await getTranslations({ locale });
  const body: RefusalBody = {
    refusals: refusals.map(({ code, field, params }) => {
      const [domain, reason] = code.split(".");
      return { code, field, message: t(`${domain}.refusals.${reason}`, params) };
    }),
  };
  const response = noStore(body, statusOf(refusals));
  if (response.status === 503) response.headers.set("Retry-After", "600");
  return response;
}

/** Without a session nearly everything is hidden or refused: say what mends it. */
function sayEnded(context: Context, result: Refused): Refused {
  const hidden = result.refusals.some(({ code }) => code === "common.forbidden" || code === "common.not_found");
  return hidden && context.actor.kind === "anonymous" ? refused({ code: "common.session_ended" }) : result;
}

const statuses: Record<string, number> = {
  "common.session_ended": 401,
  "common.forbidden": 403,
  "common.not_found": 404,
  "common.stale": 409,
  "common.body_too_long": 413,
  "files.too_large": 413,
  "files.piece_too_large": 413,
  "files.type_refused": 415,
  "common.too_many_attempts": 429,
  "common.unexpected": 500,
  "common.maintenance": 503,
};

function statusOf(refusals: readonly Refusal[]): number {
  return statuses[refusals[0]?.code ?? ""] ?? 422;
}
