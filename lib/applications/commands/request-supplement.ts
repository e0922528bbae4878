import "server-only";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { notify } from "@/lib/notifications/commands/notify";
import { membersOf } from "@/lib/organisations/queries/people";
import { violatesUnique, withActor } from "@/lib/platform/db";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { nextBusinessDay } from "@/lib/platform/i18n/business-days";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { publicHolidays } from "@/lib/platform/i18n/holidays";
import { stored } from "@/lib/platform/localised";
import { forbidden, notFound, ok, refused, type Refusal, type Result } from "@/lib/platform/result";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { canScreen, managedBy } from "../policy";
import { contentOf } from "../queries/submitted";
import { challengeSelect, challengeView } from "../queries/views";
import { openedItems, refusalsOfAsked } from "../rules/supplement";
import type { RequestSupplementInput } from "../schema/screening";
import { resetDraft } from "./reset-draft";

/** Days; a supplement is a small thing, and the others in the call wait for it. */
const LONGEST = 60;

/**
 * Asks an applicant to mend or add to named fields of its submission until a moment (보완요청, domain.md §1). These
 * fields of the draft open again, with the text that was submitted; the version that counts goes on counting until the
 * answer is in. A day of rest is no last day (domain.md §4: holidays).
 *
 * Refusals: common.not_found, common.forbidden, applications.takes_part, screening_cancelled, not_closed_yet,
 * not_in_state, supplement_open, supplement_due_past, supplement_due_far, supplement_due_rest, field_unknown.
 */
export async function requestSupplement(
  context: ActorContext,
  input: RequestSupplementInput,
): Promise<Result<{ supplementId: string }>> {
  const { actor, clock } = context;
  const attempt = withActor(actor, async (tx): Promise<Result<{ supplementId: string }>> => {
    const application = await tx.application.findFirst({
      where: { id: input.applicationId, ...managedBy(actor) },
      select: applicationSelect,
    });
    if (!application || actor.kind !== "user") return notFound();
    // Not an answer that is being submitted at this moment, nor a result.
    await holdApplications(tx, { ids: [application.id] });
    const call = await callPhase(tx, clock, application.callId);
    if (!call) return notFound();
    if (!canScreen(actor, call)) return forbidden();
    const part = await refusalOfPart(tx, actor, application.callId);
    if (part) return part;
    if (call.status !== "ANNOUNCED") return refused({ code: "applications.screening_cancelled" });
    if (call.sealed) return refused({ code: "applications.not_closed_yet" });
    const held = await tx.application.findUniqueOrThrow({ where: { id: application.id }, select: heldSelect });
    if (held.status !== "SUBMITTED" || held.countingVersion === null) {
      return refused({ code: "applications.not_in_state", params: { verb: "supplement", status: held.status } });
    }
    const definition = stored(formDefinition, application.formDefinition.definition);
    const base = await contentOf(tx, held.countingVersion.id);
    const refusals = [
      ...refusalsOfDue(input.dueAt, call.now),
      ...refusalsOfAsked(definition, base.answers, input.items),
    ];
    if (refusals.length > 0) return refused(...refusals);

    // Whoever screens from what stood before this request finds the application changed.
    await tx.application.update({
      where: { id: application.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    const items = openedItems(definition, input.items);
    const { id } = await tx.supplementRequest.create({
      data: {
        applicationId: application.id,
        number: held._count.supplements + 1,
        baseVersionId: held.countingVersion.id,
        items,
        dueAt: input.dueAt,
        requestedById: actor.userId,
        requestedAt: call.now,
      },
      select: { id: true },
    });
    const author = held.countingVersion.submittedById;
    await resetDraft(tx, { applicationId: application.id, definition, content: base, author, now: call.now });
    await recordEvent(tx, context, {
      name: "supplement_requested",
      subject: { type: "application", id: application.id },
      after: { supplementId: id, items, dueAt: input.dueAt },
    });
    const challenge = challengeView(application.challenge);
    await notify(tx, await membersOf(tx, application.organisationId, "OWNER", "EDITOR"), {
      kind: "applications.supplement_requested",
      params: {
        code: challenge.code,
        title: challenge.title,
        fields: input.items.length,
        due: { ko: formatDeadline(input.dueAt, "ko", call.now), en: formatDeadline(input.dueAt, "en", call.now) },
      },
      href: `/startup/applications/${application.id}`,
    });
    return ok({ supplementId: id });
  });
  return attempt.catch((error: unknown) => {
    if (violatesUnique(error, "SupplementRequest_open")) return refused({ code: "applications.supplement_open" });
    throw error;
  });
}

function refusalsOfDue(dueAt: Date, now: Date): Refusal[] {
  const day = koreanDay(dueAt);
  if (dueAt <= now) return [{ code: "applications.supplement_due_past", field: "dueAt" }];
  if (day > addDays(koreanDay(now), LONGEST)) {
    return [{ code: "applications.supplement_due_far", field: "dueAt", params: { days: LONGEST } }];
  }
  const next = nextBusinessDay(day, publicHolidays);
  return next === day ? [] : [{ code: "applications.supplement_due_rest", field: "dueAt", params: { next } }];
}

const applicationSelect = {
  id: true,
  callId: true,
  organisationId: true,
  challenge: { select: challengeSelect },
  formDefinition: { select: { definition: true } },
} as const;

const heldSelect = {
  status: true,
  countingVersion: { select: { id: true, submittedById: true } },
  _count: { select: { supplements: true } },
} as const;
