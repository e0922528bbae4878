import "server-only";
import type { Context } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { notFound, ok, type Result } from "@/lib/platform/result";
import { mayAudit } from "../queries/list-events";
import { genesis } from "../rules";
import type { EventDetail } from "../types";
import { recordEvent } from "./record-event";

/** Opens one event with its values, for auditors only. Opening is itself recorded: the values can hold personal data. */
export function openEvent(context: Context, id: string): Promise<Result<EventDetail>> {
  return withActor(context.actor, async (tx) => {
    if (!(await mayAudit(tx, context.actor))) return notFound();
    const event = await tx.auditEvent.findUnique({ where: { id }, include: { detail: true, link: true } });
    if (!event) return notFound();
    const previous = event.link && (await tx.auditLink.findUnique({ where: { position: event.link.position - 1n } }));
    const person =
      event.actorUserId && (await tx.user.findUnique({ where: { id: event.actorUserId }, select: { name: true } }));
    await recordEvent(tx, context, { name: "audit_event_opened", subject: { type: "audit_event", id } });
    const { detail, link, ...facts } = event;
    return ok({
      ...facts,
      who: person ? person.name : null,
      position: link?.position ?? null,
      hash: link?.hash ?? null,
      previousHash: link ? (previous?.hash ?? genesis) : null,
      before: detail?.before ?? null,
      after: detail?.after ?? null,
      origin: detail?.origin ?? null,
    });
  });
}
