import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { storeUpload } from "@/lib/files/commands/store-upload";
import type { FileSource, StoredUpload, UploadPlace } from "@/lib/files/types";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import { dateOf, koreanDay } from "@/lib/platform/i18n/days";
import { forbidden, notFound, ok, refused, type Result } from "@/lib/platform/result";
import { isMember, mayEdit } from "../policy";
import type { CompanyDocumentInput, CompanyDocumentSubject } from "../schema";
import type { ActorContext } from "../types";

/** Bytes of one file of the company's documents; calls may allow less in an application. */
const MAX_SIZE = 50 * 1024 ** 2;

/**
 * Takes in a document that the company gives once, or the next version of one. What drafts and submissions hold of an
 * earlier version stays as it is.
 *
 * Refusals: common.not_found (not one's own startup, or no such document), common.forbidden,
 * organisations.document_issued_later and those of `storeUpload`.
 */
export async function addDocument(
  context: ActorContext,
  input: CompanyDocumentInput,
  source: FileSource,
): Promise<Result<StoredUpload>> {
  const { actor } = context;
  const allowed = await mayAddDocument(context, input);
  if (!allowed.ok) return allowed;
  const upload = { ...source, name: input.name, attested: input.attested, ...allowed.value };
  return storeUpload(context, upload, async (tx, record) => {
    const still = await judge(tx, context, input);
    if (!still.ok) return still;
    if (actor.kind !== "user") return notFound();
    const file = await record();
    const by = { userId: actor.userId, at: await databaseNow(tx, context.clock) };
    const { documentId, number } = await writeVersion(tx, input, file.fileId, by);
    await recordEvent(tx, context, {
      name: "company_document_added",
      subject: { type: "company_document", id: documentId },
      after: { ...factsOf(input), number, fileId: file.fileId, sha256: file.sha256 },
    });
    return ok(file);
  });
}

/** Whether this person may add a document there: asked before the first byte is sent. Refusals as of `addDocument`. */
export function mayAddDocument(context: ActorContext, subject: CompanyDocumentSubject): Promise<Result<UploadPlace>> {
  return withActor(context.actor, (tx) => judge(tx, context, subject));
}

async function judge(
  tx: Tx,
  { actor, clock }: ActorContext,
  { organisationId, documentId, type, issuedOn }: CompanyDocumentSubject,
): Promise<Result<UploadPlace>> {
  if (actor.kind !== "user" || !isMember(actor, organisationId)) return notFound();
  const startup = await tx.organisation.count({ where: { id: organisationId, kind: "STARTUP" } });
  if (startup === 0) return notFound();
  if (!mayEdit(actor, organisationId)) return forbidden();
  if (documentId !== undefined) {
    // Holds the row, so that of two that replace it at once each gets a number of its own.
    const [held] = await tx.$queryRaw<{ type: string }[]>`
      SELECT "type" FROM "CompanyDocument"
       WHERE "id" = ${documentId}::uuid AND "organisationId" = ${organisationId}::uuid AND "removedAt" IS NULL
         FOR NO KEY UPDATE`;
    if (!held || held.type !== type) return notFound();
  }
  if (issuedOn > koreanDay(await databaseNow(tx, clock)))
    return refused({ code: "organisations.document_issued_later", field: "issuedOn" });
  return ok({ limit: MAX_SIZE, organisationId });
}

async function writeVersion(
  tx: Tx,
  { organisationId, documentId, type, title, issuedOn, expiresOn }: CompanyDocumentSubject,
  fileId: string,
  by: { userId: string; at: Date },
): Promise<{ documentId: string; number: number }> {
  const number = documentId === undefined ? 1 : (await tx.companyDocumentVersion.count({ where: { documentId } })) + 1;
  const version = {
    number,
    fileId,
    issuedOn: dateOf(issuedOn),
    expiresOn: expiresOn === undefined ? null : dateOf(expiresOn),
    addedById: by.userId,
    addedAt: by.at,
  };
  if (documentId !== undefined) {
    await tx.companyDocumentVersion.create({ data: { ...version, documentId } });
    return { documentId, number };
  }
  const created = await tx.companyDocument.create({
    data: { organisationId, type, title, createdById: by.userId, createdAt: by.at, versions: { create: version } },
    select: { id: true },
  });
  return { documentId: created.id, number };
}

const factsOf = ({ organisationId, type, title, issuedOn, expiresOn }: CompanyDocumentSubject) => ({
  organisationId,
  type,
  title,
  issuedOn,
  expiresOn,
});
