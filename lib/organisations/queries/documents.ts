import "server-only";
import { heldFile } from "@/lib/files/queries";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { addDays, dateOf, dayOf, koreanDay } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { z } from "zod";
import { mayEdit, organisationIdsOf } from "../policy";
import { companyDocumentTypes, documentState, reminderDays } from "../rules/documents";
import type { Actor, CompanyDocuments, CompanyDocumentView, EndingDocument } from "../types";

/** Documents shown for one company; more is no collection that anyone keeps. */
const MAX_SHOWN = 50;

/** The documents of every startup of the reader, those that end first on top. */
export function listDocuments(actor: Actor): Promise<{ now: Date; companies: CompanyDocuments[] }> {
  return withActor(actor, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const companies = await tx.organisation.findMany({
      where: { kind: "STARTUP", id: { in: organisationIdsOf(actor) } },
      select: { id: true, name: true },
      orderBy: { createdAt: "asc" },
      take: 10,
    });
    const shown: CompanyDocuments[] = [];
    for (const { id, name } of companies) {
      const documents = await documentsOf(tx, id, now);
      shown.push({ id, name: stored(storedText, name), mayEdit: mayEdit(actor, id), documents });
    }
    return { now, companies: shown };
  });
}

/** A company's documents as of a moment; the caller has judged that they may be seen. */
export async function documentsOf(tx: Tx, organisationId: string, now: Date): Promise<CompanyDocumentView[]> {
  const rows = await tx.companyDocument.findMany({
    where: { organisationId, removedAt: null },
    select: documentSelect,
    orderBy: { createdAt: "asc" },
    take: MAX_SHOWN,
  });
  const ids = rows.flatMap((row) => row.versions.map((version) => version.fileId));
  const held = await tx.storedFile.findMany({ where: { id: { in: ids }, ...heldFile }, select: { id: true } });
  const heldIds = new Set(held.map((file) => file.id));
  const views = rows.flatMap((row) => documentView(row, koreanDay(now), heldIds));
  return views.toSorted((a, b) => (a.current.expiresOn ?? "9").localeCompare(b.current.expiresOn ?? "9"));
}

/** Documents of these companies whose newest version has ended or ends within the month. */
export async function endingDocuments(
  tx: Tx,
  organisationIds: readonly string[],
  now: Date,
): Promise<EndingDocument[]> {
  const today = koreanDay(now);
  const rows = await tx.companyDocument.findMany({
    where: {
      organisationId: { in: [...organisationIds] },
      removedAt: null,
      versions: { some: { expiresOn: { lte: dateOf(addDays(today, reminderDays[0])) } } },
    },
    select: {
      id: true,
      organisationId: true,
      type: true,
      title: true,
      versions: { select: { issuedOn: true, expiresOn: true }, orderBy: { number: "desc" }, take: 1 },
    },
    take: MAX_SHOWN,
  });
  return rows.flatMap(({ versions: [newest], type, ...facts }) => {
    if (!newest?.expiresOn) return [];
    const expiresOn = dayOf(newest.expiresOn);
    const state = documentState({ issuedOn: dayOf(newest.issuedOn), expiresOn }, today);
    return state === "valid" ? [] : [{ ...facts, type: stored(z.enum(companyDocumentTypes), type), state, expiresOn }];
  });
}

const documentSelect = {
  id: true,
  type: true,
  title: true,
  versions: {
    select: {
      number: true,
      fileId: true,
      issuedOn: true,
      expiresOn: true,
      addedAt: true,
      addedBy: { select: { name: true } },
      file: { select: { name: true, size: true, mediaType: true } },
    },
    orderBy: { number: "desc" },
    take: 20,
  },
} satisfies Prisma.CompanyDocumentSelect;

type Row = Prisma.CompanyDocumentGetPayload<{ select: typeof documentSelect }>;

function documentView(row: Row, today: string, heldIds: ReadonlySet<string>): CompanyDocumentView[] {
  const [current, ...earlier] = row.versions.map(({ file, addedBy, ...version }) => ({
    number: version.number,
    fileId: version.fileId,
    name: file.name,
    size: Number(file.size),
    mediaType: file.mediaType,
    issuedOn: dayOf(version.issuedOn),
    expiresOn: version.expiresOn && dayOf(version.expiresOn),
    addedAt: version.addedAt,
    addedBy: addedBy.name,
    held: heldIds.has(version.fileId),
  }));
  if (!current) return [];
  const type = stored(z.enum(companyDocumentTypes), row.type);
  return [{ id: row.id, type, title: row.title, state: documentState(current, today), current, earlier }];
}
