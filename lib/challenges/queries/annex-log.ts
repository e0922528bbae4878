import "server-only";
import type { Actor } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { visibleTo } from "../policy";
import type { AnnexLog } from "../types";

const LATEST = 50;

/** Who opened a challenge's annex and when, for its demand owner and the managers: companies, never persons. */
export function getAnnexLog(actor: Actor, challengeId: string): Promise<AnnexLog> {
  return withActor(actor, async (tx) => {
    const where = { challengeId, challenge: visibleTo(actor) };
    const companies = await tx.annexAcceptance.findMany({ where, distinct: ["organisationId"], select: { id: true } });
    const opened = await tx.annexOpening.count({ where });
    const rows = await tx.annexOpening.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: LATEST,
      select: {
        id: true,
        copied: true,
        at: true,
        organisation: { select: { name: true } },
        file: { select: { name: true } },
      },
    });
    const openings = rows.map(({ id, copied, at, organisation, file }) => ({
      id,
      copied,
      at,
      organisation: stored(storedText, organisation.name),
      file: file?.name ?? null,
    }));
    return { accepted: companies.length, opened, openings };
  });
}
