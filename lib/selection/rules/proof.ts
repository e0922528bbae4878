import { canonicalJson, sha256 } from "@/lib/platform/digest";
import type { Decided } from "./select";

/**
 * Lower-case hex SHA-256 over the decisions of a round, whatever their order: what the audit trail says of a proposal.
 * The trail is read before results are out, so it proves the decisions without telling them; once they are out, the same
 * digest over the kept decisions shows that nothing was changed in between.
 */
export function decisionsDigest(decided: readonly Decided[]): string {
  const facts = decided.map(({ criteria, ...decision }) => ({ ...decision, criteria: Object.fromEntries(criteria) }));
  return sha256(canonicalJson(facts.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1))));
}
