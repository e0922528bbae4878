import "server-only";
import { withActor } from "@/lib/platform/db";
import { forbidden, notFound, ok, refused, stale, type Result } from "@/lib/platform/result";
import { refusalOf } from "@/lib/platform/workflow";
import { refusalOfPart } from "@/lib/organisations/queries/taking-part";
import type { ActorContext } from "@/lib/organisations/types";
import { callPhase } from "@/lib/programmes/queries";
import { holdApplications } from "@/lib/programmes/queries/held-applications";
import { canScreen, managedBy } from "../policy";
import { screeningChecksOf, screeningSelect } from "../queries/screening-facts";
import { challengeSelect, challengeView } from "../queries/views";
import { refusalsOfScreening } from "../rules/screening";
import type { ScreenInput } from "../schema/input";
import { applicationWorkflow } from "../workflow";
import { recordScreening } from "./record-screening";

/**
 * Records whether one submitted application is eligible, with the checks as they stood. An application that meets every
 * rule may still be refused, and one that fails a rule still be let through; both ask for a reason. A result may be
 * corrected until panels have been given the application, by who has seen it: a page from before says so instead.
 *
 * Refusals: common.not_found, common.forbidden, common.stale, applications.screening_cancelled, not_closed_yet,
 * screening_settled, not_in_state, supplement_awaited, reason_missing, exception_reason_missing.
 */
export async function screenApplication(context: ActorContext, input: ScreenInput): Promise<Result<undefined>> {
  const { actor, clock } = context;
  return withActor(actor, async (tx) => {
    const known = await tx.application.findFirst({
      where: { id: input.applicationId, ...managedBy(actor) },
      select: { id: true, callId: true },
    });
    if (!known) return notFound();
    await holdApplications(tx, { ids: [known.id] });
    const call = await callPhase(tx, clock, known.callId);
    if (!call) return notFound();
    if (!canScreen(actor, call)) return forbidden();
    const part = await refusalOfPart(tx, actor, call.id);
    if (part) return part;
    if (call.status !== "ANNOUNCED") return refused({ code: "applications.screening_cancelled" });
    if (call.sealed) return refused({ code: "applications.not_closed_yet" });
    const application = await tx.application.findUniqueOrThrow({ where: { id: known.id }, select: screenedSelect });
    if (application._count.evaluations > 0) return refused({ code: "applications.screening_settled" });
    const verb = input.result === "ELIGIBLE" ? "pass" : "fail";
    const state = refusalOf(applicationWorkflow, "applications", verb, application.status);
    if (state) return state;
    const awaited = application.supplements.some((supplement) => call.now < supplement.dueAt);
    if (awaited) return refused({ code: "applications.supplement_awaited" });
    if (application.version !== input.version) return stale();
    const checks = screeningChecksOf(application, call);
    const refusals = refusalsOfScreening(input.result, input.reason, checks);
    if (refusals.length > 0) return refused(...refusals);

    const challenge = challengeView(application.challenge);
    const recorded = await recordScreening(tx, context, {
      application: { ...application, challengeCode: challenge.code, challengeTitle: challenge.title },
      result: input.result,
      checks,
      reason: input.reason,
    });
    return recorded ? ok() : stale();
  });
}

const screenedSelect = {
  ...screeningSelect,
  challenge: { select: challengeSelect },
  _count: { select: { evaluations: true } },
} as const;
