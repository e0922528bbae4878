import { canonicalJson, sha256 } from "@/lib/platform/digest";

/** An event as it enters the chain. `at` in UTC with microseconds, as the database holds it. */
export type SealedEvent = {
  id: string;
  at: string;
  name: string;
  actor: string;
  subjectType: string;
  subjectId: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
  originDigest: string | null;
};

/** The hash before the first link. */
export const genesis = "0".repeat(64);

/** Lower-case hex SHA-256 over the previous hash and the RFC 8785 form of the event at this position. */
export function linkHash(previous: string, position: bigint, event: SealedEvent): string {
  return sha256(`${previous}\n${position}\n${canonicalJson(event)}`);
}
