import "server-only";
import { Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { LinkView } from "../types";
import { isOpenLink, linkMarks, pairOf, type LinkMark } from "../rules/links";
import { countingStatuses } from "../workflow";

type Row = { id: string; otherId: string; mark: LinkMark };

/**
 * Which of these submitted applications have something in common with another company's in the same call, by
 * application id. Names and addresses are compared without case, spaces and punctuation (link_key); documents by their
 * SHA-256. Each kind of mark is found through its own index, so that it costs the page's rows and not the call's.
 */
export async function linksOf(tx: Tx, ids: readonly string[]): Promise<Map<string, LinkView[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readMarks(tx, ids);
  const marks = new Map<string, Map<string, LinkMark[]>>();
  for (const { id, otherId, mark } of rows) {
    const others = marks.get(id) ?? new Map<string, LinkMark[]>();
    marks.set(id, others.set(otherId, [...(others.get(otherId) ?? []), mark]));
  }
  const others = await readOthers(tx, [...new Set(rows.map((row) => row.otherId))]);
  const findings = await readFindings(tx, ids);
  return new Map([...marks].map(([id, found]) => [id, viewsOf(id, found, others, findings)]));
}

type Others = Awaited<ReturnType<typeof readOthers>>;
type Findings = Awaited<ReturnType<typeof readFindings>>;

function viewsOf(id: string, found: Map<string, LinkMark[]>, others: Others, findings: Findings): LinkView[] {
  return [...found].flatMap(([otherId, unordered]) => {
    const other = others.find((one) => one.id === otherId);
    if (!other) return [];
    const marks = linkMarks.filter((mark) => unordered.includes(mark));
    const pair = pairOf(id, otherId);
    const finding = findings.find((one) => one.applicationId === pair.applicationId && one.otherId === pair.otherId);
    return [
      {
        otherId,
        organisation: stored(storedText, other.organisation.name),
        challengeCode: other.challenge.code,
        marks,
        open: isOpenLink(marks, finding?.marks),
        finding: finding
          ? { outcome: finding.outcome, note: finding.note, by: finding.foundBy.name, at: finding.foundAt }
          : null,
      },
    ];
  });
}

/** The newest finding of each pair comes first. */
function readFindings(tx: Tx, ids: readonly string[]) {
  return tx.linkFinding.findMany({
    where: { OR: [{ applicationId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
    orderBy: { foundAt: "desc" },
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

function readOthers(tx: Tx, ids: string[]) {
  return tx.application.findMany({
    where: { id: { in: ids } },
    select: { id: true, organisation: { select: { name: true } }, challenge: { select: { code: true } } },
  });
}

/** Every mark once per pair; the other application counts in the same call and is another company's. */
function readMarks(tx: Tx, ids: readonly string[]): Promise<Row[]> {
  const other = Prisma.sql`
      JOIN "Application" b ON b."organisationId" = p."id" AND b."callId" = mine."callId"
       AND b."status" IN (${Prisma.join(countingStatuses.map((status) => Prisma.sql`${status}::"ApplicationStatus"`))})`;
  return tx.$queryRaw<Row[]>`
    WITH mine AS MATERIALIZED (
      SELECT a."id", a."callId", o."id" AS "organisationId", link_key(o."representative") AS "representative",
             link_key(o."address") AS "address", o."accountNumber"
        FROM "Application" a JOIN "Organisation" o ON o."id" = a."organisationId"
       WHERE a."id" = ANY (${[...ids]}::uuid[]))
    SELECT DISTINCT mine."id", b."id" AS "otherId", 'representative' AS "mark" FROM mine
      JOIN "Organisation" p ON link_key(p."representative") = mine."representative" AND p."id" <> mine."organisationId" ${other}
    UNION
    SELECT mine."id", b."id", 'address' FROM mine
      JOIN "Organisation" p ON link_key(p."address") = mine."address" AND p."id" <> mine."organisationId" ${other}
    UNION
    SELECT mine."id", b."id", 'account' FROM mine
      JOIN "Organisation" p ON p."accountNumber" = mine."accountNumber" AND p."id" <> mine."organisationId" ${other}
    UNION
    SELECT mine."id", b."id", 'member' FROM mine
      JOIN "Membership" m ON m."organisationId" = mine."organisationId" AND m."endedAt" IS NULL
      JOIN "Membership" n ON n."userId" = m."userId" AND n."endedAt" IS NULL
      JOIN "Organisation" p ON p."id" = n."organisationId" AND p."id" <> mine."organisationId" ${other}
    UNION
    SELECT mine."id", b."id", 'document' FROM mine
      JOIN "ApplicationFile" f ON f."applicationId" = mine."id" AND f."removedAt" IS NULL
      JOIN "StoredFile" s ON s."id" = f."fileId"
      JOIN "StoredFile" t ON t."sha256" = s."sha256"
      JOIN "ApplicationFile" g ON g."fileId" = t."id" AND g."removedAt" IS NULL
      JOIN "Application" b ON b."id" = g."applicationId" AND b."callId" = mine."callId"
       AND b."organisationId" <> mine."organisationId"
       AND b."status" IN (${Prisma.join(countingStatuses.map((status) => Prisma.sql`${status}::"ApplicationStatus"`))})`;
}
