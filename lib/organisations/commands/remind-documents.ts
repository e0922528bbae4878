import "server-only";
import { notify } from "@/lib/notifications/commands/notify";
import { databaseNow, withActor } from "@/lib/platform/db";
import { addDays, dateOf, dayOf, koreanDay } from "@/lib/platform/i18n/days";
import { forbidden, ok, type Result } from "@/lib/platform/result";
import { isSystem } from "../policy";
import { membersOf } from "../queries/people";
import { reminderDays, reminderDue } from "../rules/documents";
import type { ActorContext } from "../types";

/** A transaction stays short. */
const BATCH = 100;

/**
 * Tells a company's owners and editors 30 and 7 days before the last day of a document that it ends; each once, and after
 * a standstill only the nearer. A version that was replaced and a document that was taken out end in silence. Returns how
 * many documents it told of; 0: none left.
 */
export function remindDocuments({ actor, clock }: ActorContext): Promise<Result<number>> {
  return withActor(actor, async (tx) => {
    if (!isSystem(actor)) return forbidden();
    const today = koreanDay(await databaseNow(tx, clock));
    const [first, second] = reminderDays;
    const due = await tx.$queryRaw<{ id: string; expiresOn: Date }[]>`
      SELECT v."id", v."expiresOn" FROM "CompanyDocumentVersion" v JOIN "CompanyDocument" d ON d."id" = v."documentId"
       WHERE d."removedAt" IS NULL AND v."expiresOn" >= ${dateOf(today)}::date
         AND ((v."remindedDays" IS NULL AND v."expiresOn" <= ${dateOf(addDays(today, first))}::date)
              OR (v."remindedDays" > ${second} AND v."expiresOn" <= ${dateOf(addDays(today, second))}::date))
         AND NOT EXISTS (SELECT 1 FROM "CompanyDocumentVersion" n WHERE n."documentId" = v."documentId" AND n."number" > v."number")
       ORDER BY v."expiresOn", v."id" LIMIT ${BATCH} FOR NO KEY UPDATE OF v SKIP LOCKED`;
    for (const { id, expiresOn } of due) {
      const { document } = await tx.companyDocumentVersion.update({
        where: { id },
        data: { remindedDays: reminderDue(dayOf(expiresOn), today) },
        select: { document: { select: { type: true, title: true, organisationId: true } } },
      });
      await notify(tx, await membersOf(tx, document.organisationId, "OWNER", "EDITOR"), {
        kind: "organisations.document_ending",
        params: { type: document.type, title: document.title ?? "", day: dayOf(expiresOn) },
        href: "/startup/documents",
      });
    }
    return ok(due.length);
  });
}
