import "server-only";
import type { Side } from "@/lib/agreements/policy";
import { canDecide, canPay, canRequest } from "@/lib/funding/policy";
import { conditionsOf } from "@/lib/funding/rules";
import { trancheWorkflow } from "@/lib/funding/workflow";
import { isApprover, userIdOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { allows } from "@/lib/platform/workflow";
import type { ProjectTranche } from "../types";
import type { ProjectDetails } from "./get-project";

/** The tranches of a project with what the reader may do with each; `staff` reads why a request was sent back. */
export function tranchesOf(row: ProjectDetails, actor: Actor, side: Side, staff: boolean): ProjectTranche[] {
  const { programmeId } = row;
  return row.tranches.map((tranche) => {
    const { requestedById, returnedAt, returnNote } = tranche;
    const conditions = conditionsOf(tranche, row.status, row.tranches, row.milestones);
    const may = (verb: keyof typeof trancheWorkflow) =>
      side === "manage" && allows(trancheWorkflow, verb, tranche.status);
    return {
      id: tranche.id,
      version: tranche.version,
      position: tranche.position,
      kind: tranche.kind,
      name: stored(storedText, tranche.name),
      amount: tranche.amount,
      status: tranche.status,
      conditions,
      requestedAt: tranche.requestedAt,
      approvedAt: tranche.approvedAt,
      paidOn: tranche.paidOn && dayOf(tranche.paidOn),
      paidAt: tranche.paidAt,
      returned: staff && returnedAt && returnNote ? { at: returnedAt, note: returnNote } : null,
      can: {
        request: may("request") && canRequest(actor, programmeId) && conditions.every(({ met }) => met),
        decide: may("approve") && canDecide(actor, { ...row, requestedById }),
        pay: may("pay") && canPay(actor, programmeId),
      },
      ownRequest: may("approve") && isApprover(actor, programmeId) && requestedById === userIdOf(actor),
    };
  });
}
