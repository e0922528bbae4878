import "server-only";
import { submittedContent, type SubmittedContent } from "@/lib/applications/schema/content";
import { openToOthers } from "@/lib/files/queries";
import { blindStates } from "@/lib/files/queries/copies";
import { viewerOf } from "@/lib/files/rules/copies";
import { tellingNames } from "@/lib/organisations/rules/names";
import type { Prisma, Tx } from "@/lib/platform/db";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { maskedFileName } from "../rules/documents";
import { maskedAnswers } from "../rules/masking";
import type { DeskDocument, DeskFile } from "../types";

/** The content of the version that counts, or undefined where there is none. */
export async function readContent(tx: Tx, versionId: string | null): Promise<SubmittedContent | undefined> {
  if (versionId === null) return undefined;
  const row = await tx.submittedContent.findUnique({ where: { versionId }, select: { content: true } });
  return row ? submittedContent.parse(row.content) : undefined;
}

/** What tells who applied; hidden in a blind stage. */
export const tellingSelect = {
  name: true,
  representative: true,
  registrationNumber: true,
  corporateNumber: true,
} satisfies Prisma.OrganisationSelect;

export type Readable = {
  challenge: DeskDocument["challenge"];
  applicant: Parameters<typeof tellingNames>[0];
  definition: FormDefinition;
  content: SubmittedContent;
};

/** What an evaluator reads of an application; the applicant's own preview is made by the same hand. */
export async function deskDocument(tx: Tx, of: Readable, blind: boolean): Promise<DeskDocument> {
  const names = tellingNames(of.applicant);
  return {
    challenge: of.challenge,
    applicant: blind ? null : of.applicant.name,
    definition: of.definition,
    answers: blind ? maskedAnswers(of.definition, of.content.answers, names) : of.content.answers,
    files: await deskFiles(tx, of.content, blind ? names : undefined),
  };
}

/** The files as the desk lists them; `held` ones were reported, infected or not scanned yet. `hidden`: the names of a blind stage. */
async function deskFiles(tx: Tx, content: SubmittedContent, hidden: string[] | undefined): Promise<DeskFile[]> {
  const ids = content.files.map((file) => file.fileId);
  const open = await tx.storedFile.findMany({ where: { id: { in: ids }, ...openToOthers() }, select: { id: true } });
  const openIds = new Set(open.map((file) => file.id));
  const blind =
    hidden &&
    (await blindStates(
      tx,
      ids.map((fileId) => ({ fileId, names: hidden })),
    ));
  return content.files.map((file, index) => ({
    fileId: file.fileId,
    fieldId: file.fieldId,
    name: hidden ? maskedFileName(file.name, index) : file.name,
    size: file.size,
    viewer: viewerOf(file.mediaType),
    held: !openIds.has(file.fileId),
    blind: blind?.get(file.fileId) ?? null,
  }));
}
