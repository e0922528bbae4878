import "server-only";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import type { Localised } from "@/lib/platform/localised";
import { publicCalls, visibleTo } from "../policy";
import type { CallDetail } from "../types";
import { detailOf, detailSelect, text } from "./call-rows";

const MOST = 50;

/** A call with which a new one may begin: a template of any programme, or a call of a programme the actor manages. */
export type StartingPoint = {
  id: string;
  code: string;
  title: Localised;
  programmeId: string;
  programme: Localised;
  template: boolean;
};

const copyable = (actor: Actor) => ({ OR: [{ ...publicCalls, template: true }, visibleTo(actor)] });

/** Templates first, then the actor's own calls, newest first. */
export function listStartingPoints(actor: Actor): Promise<StartingPoint[]> {
  return withActor(actor, async (tx) => {
    const rows = await tx.call.findMany({
      where: copyable(actor),
      orderBy: [{ template: "desc" }, { createdAt: "desc" }, { id: "desc" }],
      take: MOST,
      select: {
        id: true,
        code: true,
        title: true,
        template: true,
        programmeId: true,
        programme: { select: { name: true } },
      },
    });
    return rows.map(({ title, programme, ...row }) => ({
      ...row,
      title: text(title),
      programme: text(programme.name),
    }));
  });
}

/** All terms of a starting point; undefined for a call that the actor may not begin with. */
export function getStartingPoint(actor: Actor, callId: string): Promise<CallDetail | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.call.findFirst({ where: { id: callId, ...copyable(actor) }, select: detailSelect });
    return row ? detailOf(row, await databaseNow(tx, systemClock)) : undefined;
  });
}
