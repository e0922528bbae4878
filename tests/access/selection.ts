import { confirmSelection } from "@/lib/selection/commands/confirm-selection";
import { proposeSelection } from "@/lib/selection/commands/propose-selection";
import { publishResults } from "@/lib/selection/commands/publish-results";
import { returnSelection } from "@/lib/selection/commands/return-selection";
import { evaluationExamplesOf } from "../factories/evaluation-examples";
import { examplesOf } from "../factories/projects";
import { everyone, type AccessRows, type Who } from "./types";

const managers: readonly Who[] = ["officer", "approver"];
/** Before publication nobody but the programme's managers knows of a deliberation. */
const hidden = everyone.filter((who) => !managers.includes(who));

const version = 99;
const text = "시험에서 적는 서른 글자가 넘는 회의록과 사유입니다. 이견이 없었습니다.";

export const selectionAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/manage/calls/[id]/selection",
      allowed: managers,
      path: async (world) => `/manage/calls/${(await evaluationExamplesOf(world)).call.id}/selection`,
      shows:
        "the deliberation of a call of a managed programme, but for who takes part in it; auditors after publication",
    },
    {
      page: "[locale]/(workspace)/startup/applications/[id]/result",
      allowed: ["startupOwner", "startupEditor", "startupViewer"],
      path: async (world) => `/startup/applications/${(await examplesOf(world)).selected.application.id}/result`,
      shows: "the own published decision: where round PUBLISHED and organisationId in memberships",
    },
    {
      page: "[locale]/(public)/results",
      allowed: "everyone",
      shows: "calls with published results: where round PUBLISHED",
    },
    {
      page: "[locale]/(public)/results/[callCode]",
      allowed: "everyone",
      path: async (world) => `/results/${(await examplesOf(world)).selected.call.code}`,
      shows: "the selected ones of a published call; never points, never who was not selected",
    },
  ],
  actions: [
    { action: "selection/actions#proposeSelectionAction", command: "selection/propose-selection" },
    { action: "selection/actions#confirmSelectionAction", command: "selection/confirm-selection" },
    { action: "selection/actions#returnSelectionAction", command: "selection/return-selection" },
    { action: "selection/actions#publishResultsAction", command: "selection/publish-results" },
  ],
  commands: [
    {
      command: "selection/propose-selection",
      allowed: ["officer"],
      hidden,
      attempt: async (context, world) =>
        proposeSelection(context, { callId: (await evaluationExamplesOf(world)).call.id, minutes: text }),
    },
    {
      command: "selection/confirm-selection",
      allowed: ["approver"],
      hidden,
      attempt: async (context, world) =>
        confirmSelection(context, { roundId: (await evaluationExamplesOf(world)).roundId, version }),
    },
    {
      command: "selection/return-selection",
      allowed: ["approver"],
      hidden,
      attempt: async (context, world) =>
        returnSelection(context, { roundId: (await evaluationExamplesOf(world)).roundId, version, reason: text }),
    },
    {
      command: "selection/publish-results",
      allowed: managers,
      hidden,
      attempt: async (context, world) =>
        publishResults(context, { roundId: (await evaluationExamplesOf(world)).roundId, version }),
    },
  ],
};
