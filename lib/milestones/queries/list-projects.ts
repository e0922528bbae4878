import "server-only";
import { hasSide, visibleFrom, type Side } from "@/lib/agreements/policy";
import { conditionsOf, moneyOf } from "@/lib/funding/rules";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf, type Paging } from "@/lib/platform/paging";
import { todosOf } from "../rules/turns";
import type { ProjectRow } from "../types";

const PAGE = 30;

export type ProjectList = Paging & { rows: ProjectRow[]; now: Date };

/** The projects of one side, the newest first; undefined for whom this side has no list. `callId` (a uuid) narrows to one call; `page` counts from 1. */
export function listProjects(
  actor: Actor,
  side: Side,
  use: { page: number; callId?: string },
): Promise<ProjectList | undefined> {
  if (!hasSide(actor, side)) return Promise.resolve(undefined);
  const where = { AND: visibleFrom(actor, side), ...(use.callId ? { application: { callId: use.callId } } : {}) };
  return withActor(actor, async (tx) => {
    const { paging, rows: shown } = pageOf(use.page, await tx.agreement.count({ where }), PAGE);
    const agreements = await tx.agreement.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      ...shown,
      select: {
        id: true, number: true, status: true, title: true, award: true, endsOn: true, completionRequestedById: true,
        startup: { select: { name: true } },
        demandOwner: { select: { name: true } },
        application: { select: { call: { select: { code: true } } } },
        signatures: { select: { party: true } },
        tranches: { orderBy: { position: "asc" }, select: { position: true, kind: true, amount: true, status: true } },
        milestones: { orderBy: { position: "asc" }, select: { position: true, kind: true, status: true, dueOn: true } },
      }, // prettier-ignore
    });
    const rows = agreements.map((agreement): ProjectRow => {
      const { status, tranches, milestones } = agreement;
      const [next] = todosOf({
        status,
        signed: agreement.signatures.map(({ party }) => party),
        tranches: tranches.map((each) => ({ ...each, conditions: conditionsOf(each, status, tranches, milestones) })),
        milestones: milestones.map((each) => ({ ...each, dueOn: dayOf(each.dueOn) })),
        completing: agreement.completionRequestedById !== null,
      });
      return {
        id: agreement.id,
        number: agreement.number,
        status,
        title: stored(storedText, agreement.title),
        startup: stored(storedText, agreement.startup.name),
        demandOwner: stored(storedText, agreement.demandOwner.name),
        callCode: agreement.application.call.code,
        award: agreement.award,
        paid: moneyOf(tranches).paid,
        accepted: milestones.filter((milestone) => milestone.status === "ACCEPTED").length,
        milestones: milestones.length,
        endsOn: dayOf(agreement.endsOn),
        next: next ?? null,
      };
    });
    return { rows, ...paging, now: await databaseNow(tx, systemClock) };
  });
}
