/** One line of the trail. `who` is the person's name where it was a person whose account still has one. */
export type TrailLine = {
  id: string;
  at: Date;
  name: string;
  actor: string;
  who: string | null;
  subjectType: string;
  subjectId: string | null;
  /** Place in the chain; null until the sealer has linked it (within a second). */
  position: bigint | null;
};

export type TrailPage = {
  lines: TrailLine[];
  more: boolean;
  names: string[];
  subjects: string[];
  links: bigint;
  pending: number;
};

/** An opened event: its digests, and its values unless they were erased. */
export type EventDetail = TrailLine & {
  hash: string | null;
  previousHash: string | null;
  beforeDigest: string | null;
  afterDigest: string | null;
  before: unknown;
  after: unknown;
  origin: unknown;
};
