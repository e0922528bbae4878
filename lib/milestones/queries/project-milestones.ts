import "server-only";
import type { Side } from "@/lib/agreements/policy";
import type { Actor } from "@/lib/organisations/types";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { allows } from "@/lib/platform/workflow";
import { canDecide, canReport } from "../policy";
import { refusalToMove, wasReported } from "../rules/evidence";
import type { ProjectMilestone } from "../types";
import { milestoneWorkflow } from "../workflow";
import type { ProjectDetails } from "./get-project";

/** The milestones of a project; whoever is not of the startup sees only evidence that was reported. */
export function milestonesOf(row: ProjectDetails, actor: Actor, side: Side, own: boolean): ProjectMilestone[] {
  const runs = refusalToMove(row.status) === undefined;
  const reports = side === "startup" && runs && canReport(actor, row);
  return row.milestones.map(({ reportedById, evidence, ...milestone }) => {
    const may = (verb: keyof typeof milestoneWorkflow) => runs && allows(milestoneWorkflow, verb, milestone.status);
    const shown = evidence.filter(({ addedAt }) => own || wasReported(addedAt, milestone.reportedAt));
    return {
      ...milestone,
      name: stored(storedText, milestone.name),
      dueOn: dayOf(milestone.dueOn),
      evidence: shown.map(({ addedAt, file }) => ({
        fileId: file.id,
        name: file.name,
        size: Number(file.size),
        sha256: file.sha256,
        addedAt,
        closed: file.state !== "STORED",
        removable: reports && may("report") && !wasReported(addedAt, milestone.reportedAt),
      })),
      can: {
        report: reports && may("report"),
        decide: side === "demand" && may("accept") && canDecide(actor, { ...row, reportedById }),
      },
    };
  });
}
