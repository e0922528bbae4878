import "server-only";
import { userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { canPrepare, visibleTo } from "../policy";
import type { CallSummary, ManagedCall, ProgrammeChoice } from "../types";
import { attachmentsOf } from "./attachments";
import { detailOf, detailSelect, summaryOf, summarySelect, text } from "./call-rows";

const PAGE = 30;

export type ManagedCalls = Paging & { now: Date; calls: CallSummary[] };

/** The calls of the programmes that the actor manages, newest first, thirty to a page. */
export function listManagedCalls(actor: Actor, page: number): Promise<ManagedCalls> {
  return withActor(actor, async (tx) => {
    const where = visibleTo(actor);
    const now = await databaseNow(tx, systemClock);
    const { paging, rows: shown } = pageOf(page, await tx.call.count({ where }), PAGE);
    const rows = await tx.call.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...shown,
      select: summarySelect,
    });
    return { now, calls: rows.map((row) => summaryOf(row, now)), ...paging };
  });
}

/** A call with what only its managers see. Applications are counted once it has closed (domain.md §2). */
export function getManagedCall(actor: Actor, callId: string): Promise<{ now: Date; call: ManagedCall } | undefined> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.call.findFirst({
      where: { id: callId, ...visibleTo(actor) },
      select: {
        ...detailSelect,
        version: true,
        programmeId: true,
        template: true,
        proposedById: true,
        authorIds: true,
        lastCloseAt: true,
        returnReason: true,
        proposedBy: { select: { name: true } },
        announcedBy: { select: { name: true } },
        createdBy: { select: { name: true } },
      },
    });
    if (!row) return undefined;
    const { proposedBy, announcedBy, createdBy, version, programmeId, template, returnReason } = row;
    const detail = detailOf(row, now);
    const applications = { callId, countingVersionId: { not: null } };
    const call: ManagedCall = {
      ...detail,
      attachments: await attachmentsOf(tx, callId),
      version,
      programmeId,
      template,
      own: [row.proposedById, ...row.authorIds].includes(userIdOf(actor)),
      returnReason,
      proposedBy: proposedBy?.name ?? null,
      announcedBy: announcedBy?.name ?? null,
      createdBy: createdBy.name,
      counts: {
        challenges: detail.challenges,
        challengesToReview: await tx.challenge.count({ where: { callId, status: { in: ["SUBMITTED", "APPROVED"] } } }),
        applications: row.lastCloseAt <= now ? await tx.application.count({ where: applications }) : null,
      },
    };
    return { now, call };
  });
}

/** The programmes in which the actor may prepare a call. */
export function listPreparedProgrammes(actor: Actor): Promise<ProgrammeChoice[]> {
  return withActor(actor, async (tx) => {
    const held = actor.capabilities.flatMap((capability) => capability.programmeId ?? []);
    const rows = await tx.programme.findMany({
      where: { id: { in: held.filter((programmeId) => canPrepare(actor, { programmeId })) } },
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true },
    });
    return rows.map((row) => ({ ...row, name: text(row.name) }));
  });
}
