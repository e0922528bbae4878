import { appointPanel } from "@/lib/evaluation/commands/appoint-panel";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { formPanel } from "@/lib/evaluation/commands/form-panel";
import { nameChair } from "@/lib/evaluation/commands/name-chair";
import { openDocument } from "@/lib/evaluation/commands/open-document";
import { openEvaluation } from "@/lib/evaluation/commands/open-evaluation";
import { recuseEvaluation } from "@/lib/evaluation/commands/recuse-evaluation";
import { relieveMember } from "@/lib/evaluation/commands/relieve-member";
import { removeMember } from "@/lib/evaluation/commands/remove-member";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { setDeadline } from "@/lib/evaluation/commands/set-deadline";
import { submitEvaluation } from "@/lib/evaluation/commands/submit-evaluation";
import type { ActorContext } from "@/lib/organisations/types";
import type { Result } from "@/lib/platform/result";
import { evaluationExamplesOf } from "../factories/evaluation-examples";
import type { World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

type Examples = Awaited<ReturnType<typeof evaluationExamplesOf>>;
type Attempt = (context: ActorContext, of: Examples, world: World) => Promise<Result<unknown>>;

const version = 99;
const reason = "시험에서 적는 스무 글자가 넘는 사유입니다.";

/** The officer's; the approver knows of the panel but does not staff it, everybody else does not know of it. */
const panelRow = (command: string, attempt: Attempt): CommandRow => ({
  command,
  allowed: ["officer"],
  hidden: everyone.filter((who) => who !== "officer" && who !== "approver"),
  attempt: async (context, world) => attempt(context, await evaluationExamplesOf(world), world),
});

/** The evaluator's own; nobody else knows of it, other evaluators included. */
const deskRow = (command: string, attempt: Attempt): CommandRow => ({
  command,
  allowed: ["evaluator"],
  hidden: "others",
  attempt: async (context, world) => attempt(context, await evaluationExamplesOf(world), world),
});

const managers: readonly Who[] = ["officer", "approver"];

export const evaluationAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/evaluate/(queue)",
      allowed: ["evaluator", "otherEvaluator"],
      path: () => "/evaluate",
      shows: "own assignments of appointed panels: where member.userId = actor",
    },
    {
      page: "[locale]/(workspace)/evaluate/[evaluationId]",
      allowed: ["evaluator"],
      path: async (world) => `/evaluate/${(await evaluationExamplesOf(world)).evaluationId}`,
      shows: "one own assignment; the document only after the declaration: where member.userId = actor",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/panels",
      allowed: managers,
      path: async (world) => `/manage/calls/${(await evaluationExamplesOf(world)).call.id}/panels`,
      shows:
        "the panel of a call of a managed programme, but for who takes part in it; progress without points; auditors after publication",
    },
  ],
  handlers: [
    {
      page: "api/evaluations/[id]/sheet",
      methods: ["GET", "PUT"],
      allowed: ["evaluator"],
      visitor: 401,
      path: async (world) => `/api/evaluations/${(await evaluationExamplesOf(world)).evaluationId}/sheet`,
      shows: "the own open score sheet: where member.userId = actor",
    },
    {
      page: "api/evaluations/[id]/files/[fileId]",
      methods: ["GET"],
      allowed: ["evaluator"],
      visitor: 401,
      path: async (world) => {
        const { evaluationId, fileId } = await evaluationExamplesOf(world);
        return `/api/evaluations/${evaluationId}/files/${fileId}`;
      },
      shows: "a file of the submitted version of an application whose evaluation is one's own and opened",
    },
    {
      page: "api/evaluations/[id]/files/[fileId]/view",
      methods: ["GET"],
      allowed: ["evaluator"],
      visitor: 401,
      path: async (world) => {
        const { evaluationId, fileId } = await evaluationExamplesOf(world);
        return `/api/evaluations/${evaluationId}/files/${fileId}/view`;
      },
      shows: "the same for the viewer, in a blind stage without names",
    },
  ],
  actions: [
    { action: "evaluation/actions#formPanelAction", command: "evaluation/form-panel" },
    { action: "evaluation/actions#assignMemberAction", command: "evaluation/assign-member" },
    { action: "evaluation/actions#removeMemberAction", command: "evaluation/remove-member" },
    { action: "evaluation/actions#nameChairAction", command: "evaluation/name-chair" },
    { action: "evaluation/actions#appointPanelAction", command: "evaluation/appoint-panel" },
    { action: "evaluation/actions#setDeadlineAction", command: "evaluation/set-deadline" },
    { action: "evaluation/actions#relieveMemberAction", command: "evaluation/relieve-member" },
    { action: "evaluation/actions#openEvaluationAction", command: "evaluation/open-evaluation" },
    { action: "evaluation/actions#recuseEvaluationAction", command: "evaluation/recuse-evaluation" },
    { action: "evaluation/actions#submitEvaluationAction", command: "evaluation/submit-evaluation" },
  ],
  commands: [
    panelRow("evaluation/form-panel", (context, _, world) =>
      formPanel(context, { callId: world.call.id, name: { ko: "1분과", en: undefined } }),
    ),
    panelRow("evaluation/assign-member", (context, { panelId }, world) =>
      assignMember(context, { panelId, version, userId: world.people.otherEvaluator }),
    ),
    panelRow("evaluation/remove-member", (context, { panelId, memberId }) =>
      removeMember(context, { panelId, version, memberId }),
    ),
    panelRow("evaluation/name-chair", (context, { panelId, memberId }) =>
      nameChair(context, { panelId, version, memberId }),
    ),
    panelRow("evaluation/appoint-panel", (context, { panelId }) => appointPanel(context, { panelId, version })),
    // A moment long past: who is allowed is refused for that, and the world stays as it is.
    panelRow("evaluation/set-deadline", (context, { panelId }) =>
      setDeadline(context, { panelId, version, dueAt: new Date("2020-01-01T00:00:00Z") }),
    ),
    { command: "evaluation/remind-evaluators", internal: "run by the worker" },
    panelRow("evaluation/relieve-member", (context, { panelId, memberId }) =>
      relieveMember(context, { panelId, version, memberId, cause: "UNAVAILABLE", reason }),
    ),
    deskRow("evaluation/open-document", (context, { evaluationId, fileId }) =>
      openDocument(context, { evaluationId, fileId }),
    ),
    deskRow("evaluation/save-sheet", (context, { evaluationId }) =>
      saveSheet(context, { evaluationId, version, scores: [], comment: "" }),
    ),
    deskRow("evaluation/submit-evaluation", (context, { evaluationId }) =>
      submitEvaluation(context, { evaluationId, version }),
    ),
    deskRow("evaluation/open-evaluation", (context, { evaluationId }) =>
      openEvaluation(context, { evaluationId, version, declared: "on" }),
    ),
    // Last: it takes the example's evaluation away.
    deskRow("evaluation/recuse-evaluation", (context, { evaluationId }) =>
      recuseEvaluation(context, { evaluationId, ground: "OTHER", reason }),
    ),
  ],
};
