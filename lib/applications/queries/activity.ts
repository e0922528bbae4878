import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Activity, ActivityKind } from "../types";

const kinds = new Map<string, ActivityKind>([
  ["application_started", "started"],
  ["draft_edited", "edited"],
  ["application_submitted", "submitted"],
  ["application_withdrawn", "withdrawn"],
  ["supplement_answered", "supplemented"],
]);

const SHOWN = 8;

/**
 * What colleagues did with these applications lately, the newest first. Only what a startup's own people do is listed:
 * who screens or evaluates has no place here (domain.md §2).
 */
export async function recentActivity(tx: Tx, codes: ReadonlyMap<string, string>): Promise<Activity[]> {
  const events = await tx.auditEvent.findMany({
    where: { subjectType: "application", subjectId: { in: [...codes.keys()] }, name: { in: [...kinds.keys()] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: SHOWN,
    select: { id: true, at: true, name: true, actorUserId: true, subjectId: true },
  });
  const people = await tx.user.findMany({
    where: { id: { in: events.flatMap((event) => event.actorUserId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return events.flatMap(({ id, at, name, actorUserId, subjectId }) => {
    const kind = kinds.get(name);
    const who = names.get(actorUserId ?? "");
    const code = codes.get(subjectId ?? "");
    return kind && who && code && subjectId ? [{ id, at, kind, who, code, applicationId: subjectId }] : [];
  });
}
