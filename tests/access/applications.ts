import { randomUUID } from "node:crypto";
import { answerSupplement } from "@/lib/applications/commands/answer-supplement";
import { attachDocument } from "@/lib/applications/commands/attach-document";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { expireUploads } from "@/lib/applications/commands/expire-uploads";
import { endSupplement } from "@/lib/applications/commands/end-supplement";
import { handleReport } from "@/lib/applications/commands/handle-report";
import { prepareCopies } from "@/lib/applications/commands/prepare-copies";
import { purgeApplications } from "@/lib/applications/commands/purge-applications";
import { recordFinding } from "@/lib/applications/commands/record-finding";
import { removeFile } from "@/lib/applications/commands/remove-file";
import { reportClassified } from "@/lib/applications/commands/report-classified";
import { requestSupplement } from "@/lib/applications/commands/request-supplement";
import { saveSection } from "@/lib/applications/commands/save-section";
import { scanFiles } from "@/lib/applications/commands/scan-files";
import { screenApplication } from "@/lib/applications/commands/screen-application";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { startApplication } from "@/lib/applications/commands/start-application";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { viewFile } from "@/lib/applications/commands/view-file";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { applicationExamplesOf, attachStored } from "../factories/application-examples";
import { companyDocumentOf } from "../factories/documents-of-companies";
import { pdf, sourceOf } from "../factories/files";
import type { World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type PageRow, type Who } from "./types";

const members: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const writers: readonly Who[] = ["startupOwner", "startupEditor"];
const managers: readonly Who[] = ["officer", "approver"];
const outsiders = everyone.filter((who) => !members.includes(who));
const notManagers = everyone.filter((who) => !managers.includes(who));

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

/** A startup's own: nobody else knows that it exists. */
const own = (allowed: readonly Who[], command: string, attempt: Attempt): CommandRow => ({
  command: `applications/${command}`,
  allowed,
  hidden: outsiders,
  attempt,
});

/** Only the officer decides; the approver knows of it. */
const ofOfficer = (command: string, attempt: Attempt): CommandRow => ({
  command: `applications/${command}`,
  allowed: ["officer"],
  hidden: notManagers,
  attempt,
});

const memberPage = (folder: string, shows: string, path: (world: World) => Promise<string> | string): PageRow => ({
  page: `[locale]/(workspace)/startup/applications/${folder}`,
  allowed: members,
  path,
  shows,
});

export const applicationsAccess: AccessRows = {
  pages: [
    { page: "[locale]/(public)/report", allowed: "everyone", shows: "a form; nothing is read" },
    {
      page: "[locale]/(workspace)/startup",
      allowed: "signed-in",
      shows: "own applications and what to do: where organisationId in memberships; empty for those without a startup",
    },
    {
      page: "[locale]/(workspace)/startup/applications",
      allowed: "signed-in",
      shows: "own applications: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/startup/applications/new",
      allowed: "signed-in",
      path: (world) => `/startup/applications/new?challenge=${world.challenge.code}`,
      shows: "a published challenge and own startups",
    },
    memberPage(
      "[id]",
      "an own draft: where organisationId in memberships",
      (world) => `/startup/applications/${world.application.id}`,
    ),
    memberPage(
      "[id]/submit",
      "the checks of an own draft",
      (world) => `/startup/applications/${world.application.id}/submit`,
    ),
    memberPage("[id]/receipt", "own receipts", (world) => `/startup/applications/${world.application.id}/receipt`),
    memberPage(
      "[id]/versions/[number]",
      "an own version",
      (world) => `/startup/applications/${world.application.id}/versions/1`,
    ),
    {
      page: "[locale]/(workspace)/manage/calls/[id]/applications",
      allowed: managers,
      path: (world) => `/manage/calls/${world.call.id}/applications`,
      shows: "before the close numbers, afterwards rows: where the programme is managed and the reader takes no part",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/applications/pass",
      allowed: ["officer"],
      path: async (world) => `/manage/calls/${(await applicationExamplesOf(world)).call.id}/applications/pass`,
      shows: "who passes every rule and who not: as the list, for officers who may screen, after the close",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/applications/[applicationId]",
      allowed: managers,
      path: async (world) => {
        const { call, application } = await applicationExamplesOf(world);
        return `/manage/calls/${call.id}/applications/${application.id}`;
      },
      shows: "a submission: where the programme is managed, closesAt <= now and the reader takes no part in the call",
    },
    {
      page: "[locale]/(workspace)/manage/reports",
      allowed: ["officer", "otherOfficer"],
      shows: "reports of classified material, for officers of any programme",
    },
  ],
  handlers: [
    {
      page: "api/applications/[id]/sections/[sectionId]",
      methods: ["PUT"],
      allowed: writers,
      path: (world) => `/api/applications/${world.application.id}/sections/proposal`,
      shows: "a colleague's newer text of the same section; by applications/save-section",
    },
    {
      page: "api/applications/[id]/files/[fileId]",
      methods: ["DELETE"],
      allowed: writers,
      path: (world) => `/api/applications/${world.application.id}/files/${randomUUID()}?field=plan`,
      shows: "nothing; by applications/remove-file",
    },
    {
      page: "api/files/[id]",
      methods: ["GET"],
      allowed: [...members, ...managers],
      visitor: 401,
      path: async (world) => `/api/files/${(await applicationExamplesOf(world)).fileId}`,
      shows: "a file of an own application, or of a submission after the close",
    },
    {
      page: "api/files/[id]/scan",
      methods: ["GET"],
      allowed: members,
      visitor: 401,
      path: async (world) => `/api/files/${(await applicationExamplesOf(world)).fileId}/scan`,
      shows: "how the scan of an own file stands: where uploadedById, or organisationId in memberships",
    },
    {
      page: "api/applications/[id]/documents",
      methods: ["POST"],
      allowed: writers,
      path: (world) => `/api/applications/${world.application.id}/documents`,
      shows: "the file of an own company document, taken into an own draft; by applications/attach-document",
    },
    {
      page: "api/files/[id]/view",
      methods: ["GET"],
      allowed: [...members, ...managers],
      visitor: 401,
      path: async (world) => `/api/files/${(await applicationExamplesOf(world)).fileId}/view`,
      shows: "the same for the viewer: a file of an own application, or of a submission after the close",
    },
  ],
  actions: [
    { action: "applications/actions#startApplicationAction", command: "applications/start-application" },
    { action: "applications/actions#submitApplicationAction", command: "applications/submit-application" },
    { action: "applications/actions#withdrawApplicationAction", command: "applications/withdraw-application" },
    { action: "applications/actions#screenApplicationAction", command: "applications/screen-application" },
    { action: "applications/actions#screenPassingAction", command: "applications/screen-passing" },
    { action: "applications/actions#requestSupplementAction", command: "applications/request-supplement" },
    { action: "applications/actions#endSupplementAction", command: "applications/end-supplement" },
    { action: "applications/actions#answerSupplementAction", command: "applications/answer-supplement" },
    { action: "applications/actions#recordFindingAction", command: "applications/record-finding" },
    { action: "applications/actions#reportClassifiedAction", command: "applications/report-classified" },
    { action: "applications/actions#handleReportAction", command: "applications/handle-report" },
  ],
  commands: [
    own(writers, "start-application", (context, world) =>
      startApplication(context, { challenge: world.challenge.code, organisationId: world.startup }),
    ),
    // A version that nothing has: those who are allowed are given the newest text, and nothing changes.
    own(writers, "save-section", (context, world) =>
      saveSection(context, { applicationId: world.application.id, sectionId: "proposal", version: 99, answers: {} }),
    ),
    own(writers, "attach-file", (context, world) => {
      const input = { applicationId: world.application.id, fieldId: "plan", name: "a.pdf", attested: false };
      return attachFile(context, input, sourceOf(pdf()));
    }),
    own(writers, "remove-file", async (context, world) => {
      const fileId = await attachStored(world, world.application.id);
      return removeFile(context, { applicationId: world.application.id, fieldId: "plan", fileId });
    }),
    // After the close: those who are allowed are told of the deadline, and nothing changes.
    own(["startupOwner"], "submit-application", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      const digest = "0".repeat(64);
      return submitApplication(context, {
        applicationId: application.id,
        attemptKey: randomUUID(),
        digest,
        attested: "on",
      });
    }),
    own(["startupOwner"], "withdraw-application", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      return withdrawApplication(context, { applicationId: application.id });
    }),
    ofOfficer("screen-application", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      const seen = { applicationId: application.id, version: 0 };
      return screenApplication(context, { ...seen, result: "INELIGIBLE", reason: null });
    }),
    ofOfficer("screen-passing", async (context, world) => {
      const { call } = await applicationExamplesOf(world);
      return screenPassing(context, { callId: call.id });
    }),
    ofOfficer("request-supplement", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      const dueAt = new Date(0);
      return requestSupplement(context, { applicationId: application.id, dueAt, items: [] });
    }),
    ofOfficer("end-supplement", async (context, world) => {
      const { endedSupplementId } = await applicationExamplesOf(world);
      return endSupplement(context, { supplementId: endedSupplementId });
    }),
    ofOfficer("record-finding", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      const found = { outcome: "CLEARED", note: "같은 건물의 공유 사무실입니다." } as const;
      return recordFinding(context, { applicationId: application.id, otherId: randomUUID(), ...found });
    }),
    own(["startupOwner"], "answer-supplement", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      return answerSupplement(context, {
        applicationId: application.id,
        attemptKey: randomUUID(),
        digest: "0".repeat(64),
        attested: "on",
        note: null,
      });
    }),
    {
      command: "applications/download-file",
      allowed: [...members, ...managers],
      hidden: "others",
      attempt: async (context, world) => {
        const { fileId } = await applicationExamplesOf(world);
        return downloadFile(context, fileId);
      },
    },
    {
      command: "applications/view-file",
      allowed: [...members, ...managers],
      hidden: "others",
      attempt: async (context, world) => {
        const { fileId } = await applicationExamplesOf(world);
        return viewFile(context, { fileId, blind: false });
      },
    },
    own(writers, "attach-document", async (context, world) => {
      const { id: documentId } = await companyDocumentOf(world);
      return attachDocument(context, { applicationId: world.application.id, fieldId: "plan", documentId });
    }),
    { command: "applications/prepare-copies", allowed: [], attempt: (context) => prepareCopies(context) },
    {
      command: "applications/report-classified",
      allowed: everyone,
      attempt: (context) => reportClassified(context, { place: "과제 첨부", contact: null, fileId: null }),
    },
    {
      command: "applications/handle-report",
      allowed: ["officer", "otherOfficer"],
      hidden: "others",
      attempt: async (context, world) => {
        const { reportId } = await applicationExamplesOf(world);
        return handleReport(context, { reportId, outcome: "RELEASED" });
      },
    },
    { command: "applications/record-close", internal: "run by the worker" },
    { command: "applications/purge-applications", allowed: [], attempt: (context) => purgeApplications(context) },
    { command: "applications/scan-files", allowed: [], attempt: (context) => scanFiles(context) },
    { command: "applications/expire-uploads", allowed: [], attempt: (context) => expireUploads(context) },
    { command: "applications/remind-supplements", internal: "run by the worker" },
    { command: "applications/reset-draft", internal: "takes the transaction of the request that reopens the draft" },
    { command: "applications/record-screening", internal: "takes the transaction of the screening that it records" },
    { command: "applications/write-version", internal: "takes the transaction of the submission that it freezes" },
    { command: "applications/tell-submitted", internal: "takes the transaction of the submission that it tells of" },
  ],
};
