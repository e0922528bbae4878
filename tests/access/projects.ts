import { completeAgreement } from "@/lib/agreements/commands/complete-agreement";
import { declineAgreement } from "@/lib/agreements/commands/decline-agreement";
import { offerAgreement } from "@/lib/agreements/commands/offer-agreement";
import { prepareAgreement } from "@/lib/agreements/commands/prepare-agreement";
import { recallAgreement } from "@/lib/agreements/commands/recall-agreement";
import { requestCompletion } from "@/lib/agreements/commands/request-completion";
import { reviseAgreement } from "@/lib/agreements/commands/revise-agreement";
import { signAgreement } from "@/lib/agreements/commands/sign-agreement";
import { approveTranche } from "@/lib/funding/commands/approve-tranche";
import { payTranche } from "@/lib/funding/commands/pay-tranche";
import { requestTranche } from "@/lib/funding/commands/request-tranche";
import { returnTranche } from "@/lib/funding/commands/return-tranche";
import { acceptMilestone } from "@/lib/milestones/commands/accept-milestone";
import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { openEvidence } from "@/lib/milestones/commands/open-evidence";
import { removeEvidence } from "@/lib/milestones/commands/remove-evidence";
import { reportMilestone } from "@/lib/milestones/commands/report-milestone";
import { returnMilestone } from "@/lib/milestones/commands/return-milestone";
import type { ActorContext } from "@/lib/organisations/types";
import type { Result } from "@/lib/platform/result";
import { pdf, sourceOf } from "../factories/files";
import { examplesOf, testTerms } from "../factories/projects";
import type { World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

const startup: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const demand: readonly Who[] = ["demandOwner", "demandEditor", "demandViewer"];
const staff: readonly Who[] = ["officer", "approver", "auditor"];
/** The parties, the programme's managers and auditors know that a project exists; nobody else does. */
const insiders = [...startup, ...demand, ...staff];
const strangers = everyone.filter((who) => !insiders.includes(who));

type Examples = Awaited<ReturnType<typeof examplesOf>>;
type Attempt = (context: ActorContext, of: Examples, world: World) => Promise<Result<unknown>>;

/** A command on the project that runs. Those who are allowed meet its state or a version that nothing has. */
const row = (command: string, allowed: readonly Who[], attempt: Attempt): CommandRow => ({
  command,
  allowed,
  hidden: strangers,
  attempt: async (context, world) => attempt(context, await examplesOf(world), world),
});

const text = "시험에서 적는 스무 글자가 넘는 사유입니다.";
const version = 99;

/** Without the application: what a revision carries. */
const terms = (world: World) => {
  const { applicationId: _, ...rest } = testTerms(world);
  return rest;
};

export const projectsAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/startup/projects",
      allowed: [...startup, "otherStartupOwner"],
      shows: "offered agreements of own startups: where startupId in memberships",
    },
    {
      page: "[locale]/(workspace)/demand/projects",
      allowed: [...demand, "otherDemandOwner"],
      shows: "offered agreements of own demand owners: where demandOwnerId in memberships",
    },
    {
      page: "[locale]/(workspace)/manage/projects",
      allowed: [...staff, "otherOfficer"],
      shows: "agreements of managed programmes: where programmeId in capabilities; all for auditors",
    },
    {
      page: "[locale]/(workspace)/startup/projects/[id]",
      allowed: startup,
      path: async (world) => `/startup/projects/${(await examplesOf(world)).projectId}`,
      shows: "one project from the startup's side: where startupId in memberships",
    },
    {
      page: "[locale]/(workspace)/demand/projects/[id]",
      allowed: demand,
      path: async (world) => `/demand/projects/${(await examplesOf(world)).projectId}`,
      shows: "one project from the demand owner's side, with evidence that was reported",
    },
    {
      page: "[locale]/(workspace)/manage/projects/[id]",
      allowed: staff,
      path: async (world) => `/manage/projects/${(await examplesOf(world)).projectId}`,
      shows: "one project of a managed programme; all for auditors",
    },
    {
      page: "[locale]/(workspace)/manage/projects/[id]/revise",
      allowed: ["officer"],
      path: async (world) => `/manage/projects/${(await examplesOf(world)).draftId}/revise`,
      shows: "a draft that its programme's officer may change",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/agreements",
      allowed: staff,
      path: async (world) => `/manage/calls/${(await examplesOf(world)).selected.call.id}/agreements`,
      shows: "selected applications of a call of a managed programme, after publication",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/agreements/[applicationId]",
      allowed: ["officer"],
      path: async (world) => {
        const { call, application } = (await examplesOf(world)).selected;
        return `/manage/calls/${call.id}/agreements/${application.id}`;
      },
      shows: "the decision and the call's plans of a selected application without an agreement",
    },
  ],
  handlers: [
    {
      page: "api/milestones/[id]/evidence/[fileId]",
      methods: ["GET"],
      allowed: insiders,
      visitor: 401,
      path: async (world) => {
        const { milestoneId, fileId } = await examplesOf(world);
        return `/api/milestones/${milestoneId}/evidence/${fileId}`;
      },
      shows: "a file of evidence that was reported; the startup's own at once",
    },
  ],
  actions: [
    { action: "agreements/actions#prepareAgreementAction", command: "agreements/prepare-agreement" },
    { action: "agreements/actions#reviseAgreementAction", command: "agreements/revise-agreement" },
    { action: "agreements/actions#offerAgreementAction", command: "agreements/offer-agreement" },
    { action: "agreements/actions#recallAgreementAction", command: "agreements/recall-agreement" },
    { action: "agreements/actions#signAgreementAction", command: "agreements/sign-agreement" },
    { action: "agreements/actions#requestCompletionAction", command: "agreements/request-completion" },
    { action: "agreements/actions#completeAgreementAction", command: "agreements/complete-agreement" },
    { action: "agreements/actions#declineAgreementAction", command: "agreements/decline-agreement" },
    { action: "funding/actions#requestTrancheAction", command: "funding/request-tranche" },
    { action: "funding/actions#approveTrancheAction", command: "funding/approve-tranche" },
    { action: "funding/actions#returnTrancheAction", command: "funding/return-tranche" },
    { action: "funding/actions#payTrancheAction", command: "funding/pay-tranche" },
    { action: "milestones/actions#reportMilestoneAction", command: "milestones/report-milestone" },
    { action: "milestones/actions#acceptMilestoneAction", command: "milestones/accept-milestone" },
    { action: "milestones/actions#returnMilestoneAction", command: "milestones/return-milestone" },
    { action: "milestones/actions#removeEvidenceAction", command: "milestones/remove-evidence" },
  ],
  commands: [
    {
      command: "agreements/prepare-agreement",
      allowed: ["officer"],
      hidden: everyone.filter((who) => who !== "officer" && who !== "approver"),
      attempt: (context, world) => prepareAgreement(context, testTerms(world)),
    },
    row("agreements/revise-agreement", ["officer"], (context, { projectId }, world) =>
      reviseAgreement(context, { agreementId: projectId, version, ...terms(world) }),
    ),
    row("agreements/offer-agreement", ["officer"], (context, { projectId }) =>
      offerAgreement(context, { agreementId: projectId, version }),
    ),
    row("agreements/recall-agreement", ["officer"], (context, { projectId }) =>
      recallAgreement(context, { agreementId: projectId, version }),
    ),
    row("agreements/sign-agreement", ["startupOwner"], (context, { projectId }) =>
      signAgreement(context, { agreementId: projectId, party: "STARTUP", termsDigest: "0".repeat(64), agree: "on" }),
    ),
    row("agreements/request-completion", ["officer"], (context, { projectId }) =>
      requestCompletion(context, { agreementId: projectId, version }),
    ),
    row("agreements/complete-agreement", ["approver"], (context, { projectId }) =>
      completeAgreement(context, { agreementId: projectId, version }),
    ),
    row("agreements/decline-agreement", ["startupOwner"], (context, { projectId }) =>
      declineAgreement(context, { agreementId: projectId, version, reason: text }),
    ),
    row("funding/request-tranche", ["officer"], (context, { trancheId }) =>
      requestTranche(context, { trancheId, version }),
    ),
    row("funding/approve-tranche", ["approver"], (context, { trancheId }) =>
      approveTranche(context, { trancheId, version }),
    ),
    row("funding/return-tranche", ["approver"], (context, { trancheId }) =>
      returnTranche(context, { trancheId, version, note: text }),
    ),
    row("funding/pay-tranche", ["officer"], (context, { trancheId }) =>
      payTranche(context, { trancheId, version, paidOn: "2026-01-02" }),
    ),
    row("milestones/report-milestone", ["startupOwner", "startupEditor"], (context, { milestoneId }) =>
      reportMilestone(context, { milestoneId, version, report: text }),
    ),
    row("milestones/accept-milestone", ["demandOwner", "demandEditor"], (context, { milestoneId }) =>
      acceptMilestone(context, { milestoneId, version, note: "" }),
    ),
    row("milestones/return-milestone", ["demandOwner", "demandEditor"], (context, { milestoneId }) =>
      returnMilestone(context, { milestoneId, version, note: text }),
    ),
    row("milestones/attach-evidence", ["startupOwner", "startupEditor"], (context, { milestoneId }) =>
      attachEvidence(context, { milestoneId, name: "둘.pdf", attested: true }, sourceOf(pdf())),
    ),
    row("milestones/remove-evidence", ["startupOwner", "startupEditor"], (context, { milestoneId, fileId }) =>
      removeEvidence(context, { milestoneId, fileId }),
    ),
    row("milestones/open-evidence", insiders, (context, { milestoneId, fileId }) =>
      openEvidence(context, { milestoneId, fileId }),
    ),
    { command: "milestones/decide-milestone", internal: "takes the transaction of the acceptance or return" },
  ],
};
