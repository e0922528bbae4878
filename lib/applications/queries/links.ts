import "server-only";
import { Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { LinkedApplicants } from "../types/screening";
import { isOpenLink, linkMarks, linkStateOf, type LinkMark, type LinkState } from "../rules/links";
import { countingStatuses } from "../workflow";

/** How many links of one application are shown at once; those that wait for an officer come first. */
const MOST_SHOWN = 50;
/** Of each mark, how many links that nobody judged are counted for one application. */
const MOST_COUNTED = 1000;

/** One submitted application and another of the same call, as seen from the first. */
type Pair = { id: string; otherId: string };

/**
 * What the links of each application come to. Companies of one address may be hundreds: of those that nobody judged, one
 * is enough to know, so that a list costs its rows and its findings and not the call's.
 */
export async function linkStatesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, LinkState>> {
  if (ids.length === 0) return new Map();
  const findings = await readFindings(tx, ids);
  const judged = await judgedLinks(tx, ids, findings);
  const unjudged = new Set((await readUnjudged(tx, ids, 1)).map(({ id }) => id));
  return new Map(
    ids.map((id) => [id, unjudged.has(id) ? "open" : linkStateOf(judged.filter((link) => link.id === id))]),
  );
}

/** What one application has in common with others of its call, those that wait for an officer first; `more` are left out. */
export async function linksOf(tx: Tx, id: string): Promise<LinkedApplicants> {
  const judged = await judgedLinks(tx, [id], await readFindings(tx, [id]));
  const waiting = await readUnjudged(tx, [id], MOST_COUNTED);
  const shown = waiting.slice(0, MOST_SHOWN);
  const marks = await readMarks(tx, shown);
  const unjudged = shown.map((pair) => ({ ...pair, marks: marksOf(pair, marks), open: true, finding: null }));
  const ordered = [...unjudged, ...judged.toSorted((a, b) => rankOf(a) - rankOf(b))].slice(0, MOST_SHOWN);
  const others = await readOthers(
    tx,
    ordered.map(({ otherId }) => otherId),
  );
  const links = ordered.flatMap(({ otherId, marks, open, finding }) => {
    const other = others.get(otherId);
    if (!other) return [];
    const found = finding && {
      outcome: finding.outcome,
      note: finding.note,
      by: finding.foundBy.name,
      at: finding.foundAt,
    };
    const organisation = stored(storedText, other.organisation.name);
    return [{ otherId, organisation, challengeCode: other.challenge.code, marks, open, finding: found }];
  });
  return { links, more: waiting.length + judged.length - links.length };
}

/** What these two have in common now; nothing where they are not linked. */
export async function marksBetween(tx: Tx, pair: Pair): Promise<LinkMark[]> {
  return marksOf(pair, await readMarks(tx, [pair]));
}

type Finding = Awaited<ReturnType<typeof readFindings>>[number];
type Judged = Pair & { marks: LinkMark[]; open: boolean; finding: Finding };

const rankOf = ({ open, finding }: Judged): number => (open ? 0 : finding.outcome === "CONCERN" ? 1 : 2);

/** The links of these applications that an officer looked at and that still stand. */
async function judgedLinks(tx: Tx, ids: readonly string[], findings: readonly Finding[]): Promise<Judged[]> {
  const asked = new Set(ids);
  const seen = findings.flatMap((finding) => {
    const { applicationId: one, otherId: other } = finding;
    const bothWays = [
      { id: one, otherId: other, finding },
      { id: other, otherId: one, finding },
    ];
    return bothWays.filter(({ id }) => asked.has(id));
  });
  const rows = await readMarks(tx, seen);
  return seen.flatMap((pair) => {
    const marks = marksOf(pair, rows);
    return marks.length === 0 ? [] : [{ ...pair, marks, open: isOpenLink(marks, pair.finding.marks) }];
  });
}

/** The newest finding of each pair. */
function readFindings(tx: Tx, ids: readonly string[]) {
  return tx.linkFinding.findMany({
    where: { OR: [{ applicationId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
    orderBy: { foundAt: "desc" },
    distinct: ["applicationId", "otherId"],
    select: {
      applicationId: true,
      otherId: true,
      marks: true,
      outcome: true,
      note: true,
      foundAt: true,
      foundBy: { select: { name: true } },
    },
  });
}

async function readOthers(tx: Tx, ids: string[]) {
  const rows = await tx.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, organisation: { select: { name: true } }, challenge: { select: { code: true } } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

const counting = Prisma.join(countingStatuses.map((status) => Prisma.sql`${status}::"ApplicationStatus"`));

/** b: what another company p submitted in the call of `mine`. */
const theirs = Prisma.sql`
  JOIN "Application" b ON b."organisationId" = p."id" AND b."callId" = mine."callId" AND b."status" IN (${counting})`;

/**
 * The applications b that have this mark in common with `mine`, as the tail of a select. Names and addresses are compared
 * without case, spaces and punctuation (link_key); documents by their SHA-256. Each is found through an index of its own.
 */
const sharing: Record<LinkMark, Prisma.Sql> = {
  representative: Prisma.sql`FROM "Organisation" p ${theirs}
    WHERE link_key(p."representative") = mine."representative" AND p."id" <> mine."organisationId"`,
  address: Prisma.sql`FROM "Organisation" p ${theirs}
    WHERE link_key(p."address") = mine."address" AND p."id" <> mine."organisationId"`,
  account: Prisma.sql`FROM "Organisation" p ${theirs}
    WHERE p."accountNumber" = mine."accountNumber" AND p."id" <> mine."organisationId"`,
  member: Prisma.sql`FROM "Membership" m
    JOIN "Membership" n ON n."userId" = m."userId" AND n."endedAt" IS NULL
    JOIN "Organisation" p ON p."id" = n."organisationId" ${theirs}
    WHERE m."organisationId" = mine."organisationId" AND m."endedAt" IS NULL AND p."id" <> mine."organisationId"`,
  document: Prisma.sql`FROM "ApplicationFile" f
    JOIN "StoredFile" s ON s."id" = f."fileId"
    JOIN "StoredFile" t ON t."sha256" = s."sha256"
    JOIN "ApplicationFile" g ON g."fileId" = t."id" AND g."removedAt" IS NULL
    JOIN "Application" b ON b."id" = g."applicationId" AND b."callId" = mine."callId" AND b."status" IN (${counting})
    WHERE f."applicationId" = mine."id" AND f."removedAt" IS NULL AND b."organisationId" <> mine."organisationId"`,
};

const union = (select: (mark: LinkMark) => Prisma.Sql) => Prisma.join(linkMarks.map(select), " UNION ");

const mineOf = (pairs: Prisma.Sql) => Prisma.sql`
  SELECT pair."id", pair."otherId", a."callId", o."id" AS "organisationId",
         link_key(o."representative") AS "representative", link_key(o."address") AS "address", o."accountNumber"
    FROM ${pairs} JOIN "Application" a ON a."id" = pair."id" JOIN "Organisation" o ON o."id" = a."organisationId"`;

/** At most so many of each mark, each pair once, that nobody has judged. */
function readUnjudged(tx: Tx, ids: readonly string[], most: number): Promise<Pair[]> {
  const asked = Prisma.sql`(SELECT unnest(${[...ids]}::uuid[]) AS "id", NULL::uuid AS "otherId") pair`;
  return tx.$queryRaw<Pair[]>`
    WITH mine AS MATERIALIZED (${mineOf(asked)})
    ${union(
      (mark) => Prisma.sql`
        SELECT mine."id", other."id" AS "otherId" FROM mine CROSS JOIN LATERAL (
          SELECT b."id" ${sharing[mark]} AND NOT EXISTS (
            SELECT 1 FROM "LinkFinding" judged
             WHERE judged."applicationId" = least(mine."id", b."id") AND judged."otherId" = greatest(mine."id", b."id"))
           LIMIT ${most}) other`,
    )}
    ORDER BY 1, 2`;
}

type MarkRow = Pair & { mark: LinkMark };

/** What each of these pairs has in common. */
async function readMarks(tx: Tx, pairs: readonly Pair[]): Promise<Map<string, LinkMark[]>> {
  if (pairs.length === 0) return new Map();
  const [ids, others] = [pairs.map((pair) => pair.id), pairs.map((pair) => pair.otherId)];
  const asked = Prisma.sql`unnest(${ids}::uuid[], ${others}::uuid[]) AS pair("id", "otherId")`;
  const rows = await tx.$queryRaw<MarkRow[]>`
    WITH mine AS MATERIALIZED (${mineOf(asked)})
    ${union(
      (mark) => Prisma.sql`
        SELECT mine."id", mine."otherId", ${mark} AS "mark" FROM mine
         WHERE EXISTS (SELECT 1 ${sharing[mark]} AND b."id" = mine."otherId")`,
    )}`;
  const marks = new Map<string, LinkMark[]>();
  for (const { id, otherId, mark } of rows)
    marks.set(keyOf(id, otherId), [...(marks.get(keyOf(id, otherId)) ?? []), mark]);
  return marks;
}

const keyOf = (id: string, otherId: string): string => `${id} ${otherId}`;

const marksOf = ({ id, otherId }: Pair, rows: ReadonlyMap<string, LinkMark[]>): LinkMark[] =>
  linkMarks.filter((mark) => rows.get(keyOf(id, otherId))?.includes(mark));
