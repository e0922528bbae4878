import type { SheetScore } from "@/lib/evaluation/rules/sheet";

export type SheetText = { scores: SheetScore[]; comment: string };

/** A sheet as the server has it; `savedAt` is an ISO moment. */
export type ServerSheet = SheetText & { version: number; savedAt: string | null };

/** What came of one save. `message` is the server's, in the reader's language. */
export type SheetSaved =
  | { kind: "saved"; version: number; savedAt: string }
  | { kind: "stale"; theirs: ServerSheet }
  | { kind: "offline" }
  | { kind: "ended" }
  | { kind: "refused"; message: string };

export type SendSheet = (sheet: SheetText, version: number, leaving: boolean) => Promise<SheetSaved>;

/** Bytes that browsers let a request carry past the end of its page. */
const KEEPALIVE_LIMIT = 60_000;

/** Saves over the network. Never rejects. */
export function sendSheetTo(evaluationId: string, locale: string): SendSheet {
  const address = `/api/evaluations/${evaluationId}/sheet`;
  const headers = { "Content-Type": "application/json", "Accept-Language": locale };
  return async (sheet, version, leaving) => {
    const body = JSON.stringify({ ...sheet, version });
    const keepalive = leaving && new Blob([body]).size < KEEPALIVE_LIMIT;
    try {
      const response = await fetch(address, { method: "PUT", headers, body, keepalive });
      const answer: Answer = await response.json().catch(() => ({}));
      return response.status === 409 ? await theirs(address, headers) : outcomeOf(response.status, answer);
    } catch {
      return { kind: "offline" };
    }
  };
}

type Answer = { version?: number; savedAt?: string; refusals?: { message: string }[] };

function outcomeOf(status: number, { version, savedAt, refusals }: Answer): SheetSaved {
  if (status === 200 && version !== undefined && savedAt) return { kind: "saved", version, savedAt };
  if (status === 401) return { kind: "ended" };
  const message = refusals?.[0]?.message;
  // Without words of ours it was no answer of the portal: a proxy's error page, a restart.
  return message && status < 500 ? { kind: "refused", message } : { kind: "offline" };
}

/** Another tab saved first: what it saved is fetched, so that the person can choose. */
async function theirs(address: string, headers: HeadersInit): Promise<SheetSaved> {
  const response = await fetch(address, { headers, cache: "no-store" });
  if (response.status === 401) return { kind: "ended" };
  if (!response.ok) return { kind: "offline" };
  return { kind: "stale", theirs: await response.json() };
}
