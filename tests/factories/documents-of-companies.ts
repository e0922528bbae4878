import { addDocument } from "@/lib/organisations/commands/add-document";
import type { CompanyDocumentSubject } from "@/lib/organisations/schema";
import { ownerSql } from "../support/database";
import { valueOf } from "./evaluation";
import { pdf, sourceOf } from "./files";
import { contextOf } from "./people";
import { oncePerWorld, type World } from "./world";

/** A company document of the world's startup, given by its owner; with `documentId` that one's next version. */
export async function makeDocument(
  world: World,
  given: Partial<CompanyDocumentSubject> & { bytes?: Uint8Array } = {},
): Promise<{ id: string; fileId: string }> {
  const { bytes = pdf("certificate"), ...subject } = given;
  const input = {
    organisationId: world.startup,
    type: "NATIONAL_TAX_CERTIFICATE" as const,
    title: undefined,
    issuedOn: "2025-01-02",
    expiresOn: undefined,
    name: "증명서.pdf",
    attested: true,
    ...subject,
  };
  const { fileId } = valueOf(await addDocument(await contextOf(world.people.startupOwner), input, sourceOf(bytes)));
  const [row] = await ownerSql<{ id: string }>(
    `SELECT "documentId" AS id FROM "CompanyDocumentVersion" WHERE "fileId" = $1`,
    [fileId],
  );
  return { id: row?.id ?? "", fileId };
}

/** For the access matrix: one that stays. */
export const companyDocumentOf = oncePerWorld((world: World) => makeDocument(world));
