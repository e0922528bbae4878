import { z } from "zod";
import { editedChallenge } from "../schema";

/** What only verified startups read, and the terms that each of their people accepts first. */
export const annexDraft = editedChallenge.shape.annex.unwrap();
export type Annex = z.output<typeof annexDraft>;

export const noAnnex: Annex = { text: { ko: "" }, terms: { ko: "" } };

export const audiences = ["PUBLIC", "ANNEX"] as const;

/** A file of a challenge as a submitted version keeps it. `size` in bytes. */
export const versionFiles = z.array(
  z.object({
    fileId: z.uuid(),
    audience: z.enum(audiences),
    name: z.string(),
    size: z.number(),
    mediaType: z.string(),
    sha256: z.string(),
  }),
);
export type VersionFile = z.output<typeof versionFiles>[number];

/** Where a file of a challenge goes. */
export const challengeFileSubject = z.object({ challengeId: z.uuid(), audience: z.enum(audiences) });
export const challengeFileKey = z.object({ challengeId: z.uuid(), fileId: z.uuid() });

export const acceptedTerms = z.object({
  challengeId: z.uuid(),
  organisationId: z.uuid(),
  /** The version whose terms the person read. */
  versionId: z.uuid(),
  accepted: z.literal("on", "challenges.terms_not_accepted"),
});

/** A marked copy: of the annex's text, or of one of its files. */
export const annexCopy = z.object({ challengeId: z.uuid(), part: z.union([z.literal("text"), z.uuid()]) });

export type ChallengeFileSubject = z.output<typeof challengeFileSubject>;
export type ChallengeFileKey = z.output<typeof challengeFileKey>;
export type AcceptedTerms = z.output<typeof acceptedTerms>;
export type AnnexCopy = z.output<typeof annexCopy>;
