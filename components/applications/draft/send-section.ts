import type { Answers } from "@/lib/applications/schema/answers";
import type { Theirs } from "./draft-state";

/** What came of one save. `message` is the server's, in the reader's language. */
export type Saved =
  | { kind: "saved"; version: number; savedAt: string }
  | { kind: "theirs"; theirs: Theirs }
  | { kind: "offline" }
  | { kind: "gone" }
  | { kind: "signed_out" | "other_person" | "closed"; message: string }
  | { kind: "refused"; message: string; fieldId: string | undefined };

export type SendSection = (
  sectionId: string,
  section: { answers: Answers; version: number },
  leaving: boolean,
) => Promise<Saved>;

/** Bytes that browsers let a request carry past the end of its page. */
const KEEPALIVE_LIMIT = 60_000;

/** Saves over the network. Rejects never for an answer of the server, only where there was none. */
export function sendTo(applicationId: string, person: string, locale: string): SendSection {
  return async (sectionId, { answers, version }, leaving) => {
    const body = JSON.stringify({ version, person, answers });
    const keepalive = leaving && new Blob([body]).size < KEEPALIVE_LIMIT;
    const response = await fetch(`/api/applications/${applicationId}/sections/${sectionId}`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body,
      keepalive,
    });
    return outcomeOf(response.status, await response.json().catch(() => ({})));
  };
}

type Body = {
  version?: number;
  savedAt?: string;
  theirs?: Theirs;
  refusals?: { code: string; field?: string; message: string }[];
};

/** Reasons for which nothing more can be saved here. */
const closing = new Set(["deadline_passed", "call_cancelled", "challenge_withdrawn", "not_in_state", "forbidden"]);

function outcomeOf(status: number, body: Body): Saved {
  if (status === 200 && body.version !== undefined && body.savedAt) {
    return { kind: "saved", version: body.version, savedAt: body.savedAt };
  }
  if (status === 409 && body.theirs) return { kind: "theirs", theirs: body.theirs };
  const refusal = body.refusals?.[0];
  // Without words of ours it was no answer of the portal: a proxy's error page, a restart.
  if (!refusal || status >= 500 || status === 429) return { kind: "offline" };
  if (status === 401) return { kind: "signed_out", message: refusal.message };
  const reason = refusal.code.split(".")[1] ?? "";
  if (reason === "not_found") return { kind: "gone" };
  if (reason === "other_person") return { kind: "other_person", message: refusal.message };
  if (closing.has(reason)) return { kind: "closed", message: refusal.message };
  // Of a cell the path goes on behind its field.
  return { kind: "refused", message: refusal.message, fieldId: refusal.field?.split(".")[0] };
}
