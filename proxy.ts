import createMiddleware from "next-intl/middleware";
import { NextRequest, NextResponse } from "next/server";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { dataPolicy, pagePolicy } from "@/lib/platform/http/security-headers";
import { routing } from "@/lib/platform/i18n/routing";

const localise = createMiddleware(routing);

/** What a shared cache must never keep: everything behind the sign-in, and pages whose address holds a token. */
const privateArea =
  /^\/(?:en\/)?(?:api|startup|demand|evaluate|manage|audit|admin|account|notices|organisations|start|follows|calendar|unsubscribe|outbox|demo|invitations|confirm|confirm-email|reset)(?:\/|$)/;

/** A mailbox ends mails by a POST from anywhere (RFC 8058): the signed address is its proof, and no cookie counts. */
const fromAnywhere = /^\/api\/unsubscribe\//;

/**
 * Runs before every page and handler: refuses changes from foreign sites, gives each response its nonce, and finds the
 * language. It decides nothing about rights; pages, actions and handlers do that themselves.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const path = request.nextUrl.pathname;
  if (!fromAnywhere.test(path) && !isSameOrigin(request, process.env.NEXTAUTH_URL))
    return refuse(403, "foreign_origin", "This request came from another site and was not carried out.");
  if (!isAddress(path, request.nextUrl.search))
    return refuse(400, "bad_address", "This address holds a character that no address here has.");
  const isHandler = /^\/(?:api|\.well-known)(?:\/|$)/.test(path);
  if (!isHandler && isTooLong(request))
    return refuse(413, "too_long", "This form is too long; nothing was carried out.");
  if (!isHandler && (await isNoForm(request)))
    return refuse(400, "not_a_form", "An action takes a form; nothing was carried out.");
  if (process.env.MAINTENANCE === "1" && path !== "/api/health") return showMaintenance(request);
  const response = isHandler ? passHandler() : servePage(request);
  if (privateArea.test(path)) response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/**
 * NUL stands in no address of ours, and the database takes a search for it as an error rather than as no match. A path
 * that is no UTF-8 names nothing either; Next would answer some of them with a 500.
 */
function isAddress(path: string, search: string): boolean {
  if (/%00/.test(path + search)) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether a form is beyond Next's limit for actions (1 MB unless next.config.ts says otherwise), answered with a 500. */
function isTooLong({ headers }: NextRequest): boolean {
  return Number(headers.get("content-length") ?? 0) > 1_048_576;
}

/**
 * Whether this is sent to an action and is no form, or one cut short. Every action of ours takes a form, and a call by
 * script has its arguments under "0" (React's encoding). Next would answer anything else with a 500.
 */
async function isNoForm(request: NextRequest): Promise<boolean> {
  const isCall = request.headers.has("next-action");
  const isForm = /^multipart\/form-data\b/.test(request.headers.get("content-type") ?? "");
  if (!isForm) return isCall;
  try {
    const form = await request.clone().formData();
    return isCall && !Array.isArray(JSON.parse(String(form.get("0"))));
  } catch {
    return true;
  }
}

function refuse(status: number, error: string, message: string): NextResponse {
  return NextResponse.json(
    { error, message },
    { status, headers: { "Content-Security-Policy": dataPolicy, "Cache-Control": "no-store" } },
  );
}

/** While the operators work on it (MAINTENANCE=1) every page says so, with a status that robots and monitors know. */
function showMaintenance(request: NextRequest): NextResponse {
  const locale = /^\/en(?:\/|$)/.test(request.nextUrl.pathname) ? "en" : routing.defaultLocale;
  const { headers, policy } = withNonce(request);
  // What next-intl's own middleware would set; without it the frame of the page falls back to Korean.
  headers.set("x-next-intl-locale", locale);
  const response = NextResponse.rewrite(new URL(`/${locale}/maintenance`, request.url), {
    status: 503,
    request: { headers },
  });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("Retry-After", "600");
  return response;
}

function passHandler(): NextResponse {
  const response = NextResponse.next();
  response.headers.set("Content-Security-Policy", dataPolicy);
  return response;
}

function servePage(request: NextRequest): NextResponse {
  const { headers, policy } = withNonce(request);
  const response = localise(new NextRequest(request.nextUrl, { headers, method: request.method }));
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** A fresh nonce in the headers that the page sees: Next reads it for its own scripts from the policy there. */
function withNonce(request: NextRequest): { headers: Headers; policy: string } {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Where a page that needs a sign-in leads back to. Always overwritten: what a browser sends under this name is no proof.
  headers.set("x-portal-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("Content-Security-Policy", policy);
  return { headers, policy };
}

export const config = {
  // Uploads are left out because only the first 10 MB of a body come through here; their handlers check the origin and
  // set their headers themselves. Static files get the common headers from next.config.ts. Nothing else may be left out:
  // what comes past here has no origin check, and no policy if it turns out to be a page.
  matcher: ["/((?!_next/static/|_next/image$|api/uploads(?:/|$)|icon\\.svg$).*)"],
};
