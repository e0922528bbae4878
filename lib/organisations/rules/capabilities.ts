import type { CapabilityKind } from "@/lib/platform/db/generated/enums";
import type { Refusal } from "@/lib/platform/result";

/**
 * Duties that never lie in one hand (domain.md §2): an administrator sees no applications or scores, and an auditor has
 * no part in what is audited.
 */
const apart: Record<CapabilityKind, readonly CapabilityKind[]> = {
  ADMINISTRATOR: ["AUDITOR", "OFFICER", "APPROVER", "EVALUATOR"],
  AUDITOR: ["ADMINISTRATOR", "OFFICER", "APPROVER", "EVALUATOR"],
  OFFICER: ["ADMINISTRATOR", "AUDITOR"],
  APPROVER: ["ADMINISTRATOR", "AUDITOR"],
  EVALUATOR: ["ADMINISTRATOR", "AUDITOR"],
};

type Held = { kind: CapabilityKind; programmeId: string | null };

/**
 * Why this capability cannot be given to a person who holds these; `programmeId` as in the grant. `isMember`: belongs to an
 * organisation, which has a part in what administrators and auditors stand above.
 */
export function refusalsToGrant(wanted: Held, held: readonly Held[], isMember: boolean): Refusal[] {
  const refusals: Refusal[] = [];
  if (held.some((one) => one.kind === wanted.kind && one.programmeId === wanted.programmeId)) {
    refusals.push({ code: "organisations.capability_held", field: "kind" });
  }
  const above = wanted.kind === "ADMINISTRATOR" || wanted.kind === "AUDITOR";
  if (held.some((one) => apart[wanted.kind].includes(one.kind)) || (above && isMember)) {
    refusals.push({ code: "organisations.duties_apart", field: "kind" });
  }
  return refusals;
}

/** Somebody must remain who can appoint others. */
export function refusalsToEnd(kind: CapabilityKind, livingAdministrators: number): Refusal[] {
  return kind === "ADMINISTRATOR" && livingAdministrators <= 1 ? [{ code: "organisations.last_administrator" }] : [];
}
