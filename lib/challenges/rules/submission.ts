import type { CallStatus } from "@/lib/platform/db/generated/enums";
import type { Refusal } from "@/lib/platform/result";
import { challengeContent, type ChallengeDraft } from "../schema";

/** What a draft still lacks before it can be submitted, one refusal per part, each leading to its control. */
export function missingParts(draft: ChallengeDraft): Refusal[] {
  const parsed = challengeContent.safeParse(draft);
  if (parsed.success) return [];
  const first = new Map(
    parsed.error.issues.map((issue) => [String(issue.path[0]), issue.path]).toReversed() as [string, PropertyKey[]][],
  );
  return Object.keys(challengeContent.shape)
    .filter((part) => first.has(part))
    .map((part) => ({
      code: "challenges.part_missing",
      field: `content.${fieldOf(first.get(part) ?? [part])}`,
      params: { part },
    }));
}

/** A missing text is written in its Korean control. */
function fieldOf(path: PropertyKey[]): string {
  const name = path.map(String).join(".");
  if (name === "performance") return "performance.0.measure.ko";
  return name;
}

/** Challenges are posted, judged and published for an announced call until it closes. */
export function refusalsOfCall(call: { status: CallStatus; phase: string }): Refusal[] {
  if (call.status !== "ANNOUNCED") return [{ code: "challenges.call_not_announced" }];
  return call.phase === "CLOSED" ? [{ code: "challenges.call_closed" }] : [];
}

/** The next code of an owner in a call, `26-KAI-01`; withdrawn ones keep theirs. */
export function nextCode(callCode: string, ownerCode: string, taken: readonly string[]): string {
  const prefix = `${callCode}-${ownerCode}-`;
  const numbers = taken.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  return `${prefix}${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1).padStart(2, "0")}`;
}
