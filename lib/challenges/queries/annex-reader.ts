import "server-only";
import type { Actor } from "@/lib/organisations/types";
import type { Clock } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import { callPhase } from "@/lib/programmes/queries";
import { annexReadersOf, published } from "../policy";
import { nameOf, nameSelect } from "../queries";
import { hasAnnex } from "../rules/annex";
import { annexDraft, noAnnex, versionFiles, type Annex, type VersionFile } from "../schema/annex";

export type AnnexForReader = {
  challenge: { id: string; code: string; title: Localised; owner: Localised };
  versionId: string;
  annex: Annex;
  files: VersionFile[];
  /** The reader's verified startups for which the annex can be read now. */
  startups: { id: string; name: Localised }[];
  /** For which of them this person has accepted the terms. */
  accepted: string[];
  now: Date;
};

/**
 * The annex of a published challenge to a member of a verified startup: until the call closes to everyone of them, then
 * to those that applied or whose own close is still to come. Undefined for everybody else, and where there is none.
 */
export async function annexForReader(
  tx: Tx,
  clock: Clock,
  actor: Actor,
  which: { id: string } | { code: string },
): Promise<AnnexForReader | undefined> {
  const readers = annexReadersOf(actor);
  if (actor.kind !== "user" || readers.length === 0) return undefined;
  const row = await tx.challenge.findFirst({
    where: { ...which, ...published, status: "PUBLISHED" },
    select: {
      id: true,
      callId: true,
      ...nameSelect,
      publishedVersion: { select: { id: true, content: true, annex: true, files: true } },
    },
  });
  if (!row?.publishedVersion) return undefined;
  const annex = row.publishedVersion.annex === null ? noAnnex : stored(annexDraft, row.publishedVersion.annex);
  const files = stored(versionFiles, row.publishedVersion.files).filter((file) => file.audience === "ANNEX");
  if (!hasAnnex(annex, files)) return undefined;
  const phase = await callPhase(tx, clock, row.callId);
  if (phase?.status !== "ANNOUNCED") return undefined;
  const applied = { applications: { some: { challengeId: row.id, countingVersionId: { not: null } } } };
  const extended = {
    extensions: { some: { callId: row.callId, status: "RELEASED", until: { gt: phase.now } } },
  } as const;
  const startups = await tx.organisation.findMany({
    where: { id: { in: readers }, ...(phase.phase === "CLOSED" ? { OR: [applied, extended] } : {}) },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  if (startups.length === 0) return undefined;
  // A correction leaves the terms as they were: accepted in one version, they are accepted.
  const accepted = await tx.annexAcceptance.findMany({
    where: { challengeId: row.id, userId: actor.userId, organisationId: { in: startups.map(({ id }) => id) } },
    distinct: ["organisationId"],
    select: { organisationId: true },
  }); // prettier-ignore
  return {
    challenge: { id: row.id, ...nameOf(row) },
    versionId: row.publishedVersion.id,
    annex,
    files,
    startups: startups.map(({ id, name }) => ({ id, name: stored(storedText, name) })),
    accepted: accepted.map((one) => one.organisationId),
    now: phase.now,
  };
}
