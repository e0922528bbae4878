import "server-only";
import { withActor } from "@/lib/platform/db";
import { reportOutcomes, type ReportRow } from "@/lib/files/types";
import type { Actor } from "@/lib/organisations/types";
import { canHandleReports } from "../policy";

/** The newest reports of classified material, open ones first; undefined for those who may not know of them. */
export async function listReports(actor: Actor): Promise<ReportRow[] | undefined> {
  if (!canHandleReports(actor)) return undefined;
  return withActor(actor, async (tx) => {
    const rows = await tx.classifiedReport.findMany({
      select: {
        id: true,
        place: true,
        contact: true,
        createdAt: true,
        file: { select: { id: true, name: true, state: true } },
        handledAt: true,
        handledBy: { select: { name: true } },
        outcome: true,
      },
      orderBy: [{ handledAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
      take: 50,
    });
    return rows.map(({ file, handledBy, outcome, ...row }) => ({
      ...row,
      file: file && {
        id: file.id,
        name: file.name,
        held: file.state === "QUARANTINED",
        removed: file.state === "REMOVED",
      },
      handledBy: handledBy?.name ?? null,
      outcome: reportOutcomes.find((known) => known === outcome) ?? null,
    }));
  });
}
