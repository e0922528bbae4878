import type { EvaluationStatus, PanelStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type PanelVerb = "staff" | "appoint" | "extend" | "relieve" | "close";

/**
 * staff: members come and go while nobody has been asked. extend: a further member after the appointment, who is
 * assigned everything. relieve: a member who cannot go on.
 */
export const panelWorkflow: Workflow<PanelStatus, PanelVerb> = {
  staff: { from: ["FORMING"], to: "FORMING" },
  appoint: { from: ["FORMING"], to: "APPOINTED" },
  extend: { from: ["APPOINTED"], to: "APPOINTED" },
  relieve: { from: ["APPOINTED"], to: "APPOINTED" },
  close: { from: ["APPOINTED"], to: "CLOSED" },
};

export type EvaluationVerb = "open" | "recuse" | "save" | "submit";

/** Nothing is shown before `open` (the evaluator declared that there is no conflict); nothing changes after `submit`. */
export const evaluationWorkflow: Workflow<EvaluationStatus, EvaluationVerb> = {
  open: { from: ["ASSIGNED"], to: "OPEN" },
  recuse: { from: ["ASSIGNED", "OPEN"], to: "RECUSED" },
  save: { from: ["OPEN"], to: "OPEN" },
  submit: { from: ["OPEN"], to: "SUBMITTED" },
};
