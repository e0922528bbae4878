import "server-only";
import { documentsOf } from "@/lib/organisations/queries/documents";
import { documentWarning } from "@/lib/organisations/rules/documents";
import type { Actor, CompanyDocumentView } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { koreanDay } from "@/lib/platform/i18n/days";
import { stored } from "@/lib/platform/localised";
import { requiredDocuments, type RequiredDocument } from "@/lib/programmes/schema/documents";
import { ownedBy } from "../policy";
import type { OfferedDocument } from "../types/draft";

/** What the company of an own draft has given before and can be opened, with what speaks against it in this call. */
export function offeredDocuments(
  actor: Actor,
  draft: { id: string; now: Date; call: { closesAt: Date } },
): Promise<OfferedDocument[]> {
  return withActor(actor, async (tx) => {
    const row = await tx.application.findFirst({
      where: { id: draft.id, ...ownedBy(actor) },
      select: { organisationId: true, call: { select: { documents: true } } },
    });
    if (!row) return [];
    const required = stored(requiredDocuments, row.call.documents);
    const documents = await documentsOf(tx, row.organisationId, draft.now);
    const closesOn = koreanDay(draft.call.closesAt);
    return documents.filter((one) => !one.current.held).map((one) => offered(one, required, closesOn));
  });
}

function offered(
  { id, type, title, current }: CompanyDocumentView,
  required: readonly RequiredDocument[],
  closesOn: string,
): OfferedDocument {
  const asking = required.filter((one) => one.companyType === type);
  const warnings = asking.map((one) => [fieldOf(one), documentWarning(current, closesOn, one.validDays)] as const);
  return {
    id,
    type,
    title,
    fileId: current.fileId,
    expiresOn: current.expiresOn,
    fits: asking.map(fieldOf),
    warnings: { "": documentWarning(current, closesOn), ...Object.fromEntries(warnings) },
  };
}

/** Required documents have file fields of their own in the application form. */
const fieldOf = ({ id }: RequiredDocument): string => `document_${id}`;
