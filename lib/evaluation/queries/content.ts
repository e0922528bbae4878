import "server-only";
import { submittedContent, type SubmittedContent } from "@/lib/applications/schema/content";
import { openToOthers } from "@/lib/files/queries";
import type { Tx } from "@/lib/platform/db";
import type { Localised } from "@/lib/platform/localised";
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

export type Applicant = { name: Localised; representative: string | null };

export type Readable = {
  challenge: DeskDocument["challenge"];
  applicant: Applicant;
  definition: FormDefinition;
  content: SubmittedContent;
};

/** What an evaluator reads of an application; the applicant's own preview is made by the same hand. */
export async function deskDocument(tx: Tx, of: Readable, blind: boolean): Promise<DeskDocument> {
  return {
    challenge: of.challenge,
    applicant: blind ? null : of.applicant.name,
    definition: of.definition,
    answers: blind ? maskedAnswers(of.definition, of.content.answers, namesOf(of.applicant)) : of.content.answers,
    files: await deskFiles(tx, of.content, blind),
  };
}

const namesOf = ({ name, representative }: Applicant): string[] => [name.ko, name.en ?? "", representative ?? ""];

/** The files as the desk lists them; `held` ones were reported, infected or not scanned yet. */
async function deskFiles(tx: Tx, content: SubmittedContent, blind: boolean): Promise<DeskFile[]> {
  const stored = await tx.storedFile.findMany({
    where: { id: { in: content.files.map((file) => file.fileId) }, ...openToOthers() },
    select: { id: true },
  });
  const open = new Set(stored.map((file) => file.id));
  return content.files.map((file, index) => ({
    fileId: file.fileId,
    fieldId: file.fieldId,
    name: blind ? maskedFileName(file.name, index) : file.name,
    size: file.size,
    held: !open.has(file.fileId),
  }));
}
