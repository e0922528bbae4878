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

/** Who holds one of these has no other duty, and belongs to no organisation: those have a part in what they stand above. */
export const lonelyDuties = ["ADMINISTRATOR", "AUDITOR"] as const satisfies readonly CapabilityKind[];

type Held = { kind: CapabilityKind; programmeId: string | null };

/**
 * Why this capability cannot be given to a person who holds these; `programmeId` as in the grant. `isMember`: belongs to an
 * organisation.
 */
export function refusalsToGrant(wanted: Held, held: readonly Held[], isMember: boolean): Refusal[] {
  const refusals: Refusal[] = [];
  if (held.some((one) => one.kind === wanted.kind && one.programmeId === wanted.programmeId)) {
    refusals.push({ code: "organisations.capability_held", field: "kind" });
  }
  const lonely = lonelyDuties.some((duty) => duty === wanted.kind);
  if (held.some((one) => apart[wanted.kind].includes(one.kind)) || (lonely && isMember)) {
    refusals.push({ code: "organisations.duties_apart", field: "kind" });
  }
  return refusals;
}

/** Somebody must remain who can appoint others. */
export function refusalsToEnd(kind: CapabilityKind, livingAdministrators: number): Refusal[] {
  return kind === "ADMINISTRATOR" && livingAdministrators <= 1 ? [{ code: "organisations.last_administrator" }] : [];
}
