import "server-only";
import type { Principal } from "@/lib/platform/context";
import { Prisma, withActor, type Tx } from "@/lib/platform/db";
import type { TrailFilter } from "../schema";
import type { TrailPage } from "../types";

const pageSize = 50;

const kst = (day: string, plusDays = 0) => new Date(Date.parse(`${day}T00:00:00+09:00`) + plusDays * 86_400_000);

/** The trail, newest first, for auditors only; undefined for everybody else. */
export function listEvents(principal: Principal, filter: TrailFilter): Promise<TrailPage | undefined> {
  return withActor(principal, async (tx) => {
    if (!(await mayAudit(tx, principal))) return undefined;
    const events = await tx.auditEvent.findMany({
      where: await whereOf(tx, filter),
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * pageSize,
      take: pageSize + 1,
      select: {
        id: true,
        at: true,
        name: true,
        actor: true,
        actorUserId: true,
        subjectType: true,
        subjectId: true,
        link: { select: { position: true } },
      },
    });
    const shown = events.slice(0, pageSize);
    const names = await namesOf(
      tx,
      shown.flatMap((event) => event.actorUserId ?? []),
    );
    const [facts] = await tx.$queryRaw<{ links: bigint; pending: bigint }[]>`
      SELECT coalesce((SELECT max("position") FROM "AuditLink"), 0) AS links, (SELECT count(*) FROM "AuditPending") AS pending`;
    return {
      lines: shown.map(({ link, actorUserId, ...event }) => ({
        ...event,
        who: names.get(actorUserId ?? "") ?? null,
        position: link?.position ?? null,
      })),
      more: events.length > pageSize,
      names: await distinct(tx, Prisma.sql`"name"`),
      subjects: await distinct(tx, Prisma.sql`"subjectType"`),
      links: facts?.links ?? 0n,
      pending: Number(facts?.pending ?? 0n),
    };
  });
}

/** Whether this person is an auditor: a leaf reads the capability as data. */
export async function mayAudit(tx: Tx, principal: Principal): Promise<boolean> {
  if (principal.kind !== "user") return false;
  return (await tx.capability.count({ where: { userId: principal.userId, kind: "AUDITOR", endedAt: null } })) > 0;
}

async function whereOf(tx: Tx, filter: TrailFilter): Promise<Prisma.AuditEventWhereInput> {
  return {
    ...(filter.from || filter.until
      ? { at: { gte: filter.from ? kst(filter.from) : undefined, lt: filter.until ? kst(filter.until, 1) : undefined } }
      : {}),
    name: filter.name || undefined,
    subjectType: filter.subject || undefined,
    subjectId: filter.subjectId,
    ...(filter.who ? await actorWhere(tx, filter.who) : {}),
  };
}

async function actorWhere(tx: Tx, who: string): Promise<Prisma.AuditEventWhereInput> {
  if (who === "anonymous" || who.startsWith("system:")) return { actor: who };
  const people = await tx.user.findMany({
    where: { OR: [{ email: who }, { name: { contains: who } }] },
    select: { id: true },
    take: 100,
  });
  return { actorUserId: { in: people.map((person) => person.id) } };
}

async function namesOf(tx: Tx, userIds: readonly string[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map((user) => [user.id, user.name]));
}

/** The values a column has, by hopping along its index rather than reading the whole trail. */
async function distinct(tx: Tx, column: Prisma.Sql): Promise<string[]> {
  const rows = await tx.$queryRaw<{ value: string | null }[]>`
    WITH RECURSIVE hop AS (
      (SELECT ${column} AS value FROM "AuditEvent" ORDER BY 1 LIMIT 1)
      UNION ALL
      SELECT (SELECT ${column} FROM "AuditEvent" WHERE ${column} > hop.value ORDER BY 1 LIMIT 1) FROM hop WHERE hop.value IS NOT NULL
    ) SELECT value FROM hop WHERE value IS NOT NULL`;
  return rows.flatMap((row) => row.value ?? []);
}
