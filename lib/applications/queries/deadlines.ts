import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { canDecide, canPrepare } from "@/lib/programmes/policy";
import { judgedBy } from "../policy";
import type { CallDeadlines } from "../types";
import { isScreeningBegun } from "./held-call";

/** The latest close that was released for any of these startups in a call, beyond the call's own. */
export async function extensionOf(tx: Tx, callId: string, organisationIds: readonly string[]): Promise<Date | null> {
  const { _max } = await tx.deadlineExtension.aggregate({
    where: { callId, organisationId: { in: [...organisationIds] }, status: "RELEASED" },
    _max: { until: true },
  });
  return _max.until;
}

/** How the close of a call was moved and for whom, for managers who take no part in it; else undefined. */
export function getCallDeadlines(actor: Actor, callId: string): Promise<CallDeadlines | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.call.findFirst({
      where: { AND: [{ id: callId, announcedAt: { not: null } }, judgedBy(actor)] },
      select: deadlinesSelect,
    });
    if (!row) return undefined;
    const { programmeId, incidents, extensions, title, ...call } = row;
    const own = userIdOf(actor);
    const begun = await isScreeningBegun(tx, callId);
    const moves = call.status === "ANNOUNCED" && !begun;
    return {
      call: { ...call, title: stored(storedText, title) },
      incidents: incidents.map(({ recordedById, recordedBy, decidedBy, ...incident }) => ({
        ...incident,
        recordedBy: recordedBy.name,
        decidedBy: decidedBy?.name ?? null,
        mine: recordedById === own,
      })),
      extensions: extensions.map(({ requestedById, requestedBy, decidedBy, organisation, ...extension }) => ({
        ...extension,
        organisation: stored(storedText, organisation.name),
        requestedBy: requestedBy.name,
        decidedBy: decidedBy?.name ?? null,
        mine: requestedById === own,
      })),
      screeningBegun: begun,
      mayPropose: canPrepare(actor, { programmeId }) && moves,
      mayRelease: canDecide(actor, { programmeId }) && moves,
      mayRefuse: canDecide(actor, { programmeId }),
      now: await databaseNow(tx, systemClock),
    };
  });
}

const person = { select: { name: true } } as const;

const deadlinesSelect = {
  id: true,
  code: true,
  title: true,
  status: true,
  programmeId: true,
  closesAt: true,
  lastCloseAt: true,
  incidents: {
    select: {
      id: true,
      startedAt: true,
      recoveredAt: true,
      evidence: true,
      closesAt: true,
      newClosesAt: true,
      status: true,
      recordedById: true,
      recordedBy: person,
      decidedBy: person,
      decidedAt: true,
      refusalReason: true,
    },
    orderBy: { recordedAt: "desc" },
    take: 20,
  },
  extensions: {
    select: {
      id: true,
      organisation: { select: { name: true } },
      until: true,
      reason: true,
      status: true,
      requestedById: true,
      requestedBy: person,
      decidedBy: person,
      decidedAt: true,
      refusalReason: true,
    },
    orderBy: { requestedAt: "desc" },
    take: 50,
  },
} satisfies Prisma.CallSelect;
