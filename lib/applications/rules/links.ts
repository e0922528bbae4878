import type { LinkOutcome } from "@/lib/platform/db/generated/enums";

/** What two applicants of one call may have in common though they are two companies. */
export const linkMarks = ["representative", "address", "account", "document", "member"] as const;
export type LinkMark = (typeof linkMarks)[number];

/** Two applications in the order in which a finding about them is kept. */
export const pairOf = (one: string, other: string): { applicationId: string; otherId: string } =>
  one < other ? { applicationId: one, otherId: other } : { applicationId: other, otherId: one };

/**
 * Whether a link still waits for an officer: nobody looked at it, or it has a mark that nobody has looked at.
 */
export function isOpenLink(marks: readonly LinkMark[], seen: readonly string[] | undefined): boolean {
  return seen === undefined || marks.some((mark) => !seen.includes(mark));
}

export type LinkState = "none" | "open" | "concern";
type Judged = { open: boolean; finding: { outcome: LinkOutcome } | null };

/** What all links of one application come to; anything but "none" keeps it out of bulk screening. */
export function linkStateOf(links: readonly Judged[]): LinkState {
  if (links.some((link) => link.open)) return "open";
  return links.some((link) => link.finding?.outcome === "CONCERN") ? "concern" : "none";
}
