import { announceCall } from "@/lib/programmes/commands/announce-call";
import { attachCallFile } from "@/lib/programmes/commands/attach-call-file";
import { cancelCall } from "@/lib/programmes/commands/cancel-call";
import { createCall } from "@/lib/programmes/commands/create-call";
import { createProgramme } from "@/lib/programmes/commands/create-programme";
import { decideAmendment } from "@/lib/programmes/commands/decide-amendment";
import { editCall } from "@/lib/programmes/commands/edit-call";
import { editForm } from "@/lib/programmes/commands/edit-form";
import { markTemplate } from "@/lib/programmes/commands/mark-template";
import { followCall } from "@/lib/programmes/commands/follow-call";
import { openCallFile } from "@/lib/programmes/commands/open-call-file";
import { prepareAmendment } from "@/lib/programmes/commands/prepare-amendment";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { removeCallFile } from "@/lib/programmes/commands/remove-call-file";
import { returnCall } from "@/lib/programmes/commands/return-call";
import { takeBackAmendment } from "@/lib/programmes/commands/take-back-amendment";
import { readAmendable } from "@/lib/programmes/queries/amendments";
import { preparedAmendment } from "@/lib/programmes/schema/amendment";
import { callTerms } from "@/lib/programmes/schema/call-terms";
import { makeCall } from "../factories/call";
import { pdf, sourceOf } from "../factories/files";
import { contextOf, write } from "../factories/people";
import { typedTerms } from "../factories/programmes";
import { oncePerWorld, type World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

const managers: readonly Who[] = ["officer", "approver"];
const strangers = everyone.filter((who) => !managers.includes(who));
const managersOfAny: readonly Who[] = [...managers, "otherOfficer"];

/** A version that nothing has: who is allowed is refused as stale or by the state, and the world stays as it is. */
const version = 99;
const reason = "시험에서 적는 스무 글자가 넘는 사유입니다.";
const terms = () => callTerms.parse(typedTerms());

/** An amendment that waits, of a call of its own. */
const waitingAmendment = oncePerWorld(async ({ programmeId, people }) => {
  const managers = { officerId: people.officer, approverId: people.approver };
  const call = await makeCall({ programmeId, ...managers });
  const { terms } = await write((tx) => readAmendable(tx, call.id));
  const data = { callId: call.id, reason: { ko: reason }, before: terms, after: terms, preparedById: people.officer };
  return write(
    async (tx) =>
      (await tx.callAmendment.create({ data: { ...data, preparedAt: new Date() }, select: { id: true } })).id,
  );
});

/** A file of an announced call of its own that waits for an amendment. */
const makeWaitingFile = async ({ programmeId, people }: World) => {
  const call = await makeCall({ programmeId, officerId: people.officer, approverId: people.approver });
  const input = { callId: call.id, name: "guide.pdf", attested: true };
  const attached = await attachCallFile(await contextOf(people.officer), input, sourceOf(pdf()));
  if (!attached.ok) throw new Error(JSON.stringify(attached.refusals));
  return { callId: call.id, code: call.code, fileId: attached.value.fileId };
};
const waitingFile = oncePerWorld(makeWaitingFile);

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

const by = (who: Who, command: string, attempt: Attempt): CommandRow => ({
  command: `programmes/${command}`,
  allowed: [who],
  hidden: strangers,
  attempt,
});

export const programmesAccess: AccessRows = {
  pages: [
    { page: "[locale]/(public)/calls", allowed: "everyone", shows: "announced calls: where announcedAt is set" },
    {
      page: "[locale]/(public)/calls/[code]",
      allowed: "everyone",
      path: (world) => `/calls/${world.call.code}`,
      shows: "an announced call: where announcedAt is set",
    },
    {
      page: "[locale]/(public)/calls/[code]/check",
      allowed: "everyone",
      path: (world) => `/calls/${world.call.code}/check`,
      shows: "the eligibility rules of an announced call, judged by what the address says; stores nothing",
    },
    {
      page: "[locale]/(workspace)/admin/programmes",
      allowed: ["administrator"],
      shows: "programmes, their agencies and numbers of calls: only after the capability was seen",
    },
    {
      page: "[locale]/(workspace)/manage",
      allowed: managersOfAny,
      shows: "what waits in the programmes the actor manages: where programmeId in capabilities",
    },
    {
      page: "[locale]/(workspace)/manage/calls",
      allowed: managersOfAny,
      shows: "calls of the programmes the actor manages: where programmeId in capabilities",
    },
    {
      page: "[locale]/(workspace)/manage/calls/new",
      allowed: ["officer", "otherOfficer"],
      shows: "a form; terms to copy: announced calls offered as templates, and calls of the actor's programmes",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]",
      allowed: managers,
      path: (world) => `/manage/calls/${world.call.id}`,
      shows: "one call: where programmeId in capabilities",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/edit",
      allowed: [],
      path: (world) => `/manage/calls/${world.call.id}/edit`,
      shows: "a draft of a programme in which the actor is officer; the world's call is announced, so nobody edits it",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/form",
      allowed: [],
      path: (world) => `/manage/calls/${world.call.id}/form`,
      shows:
        "the form of a draft, like the page that edits its terms; the world's call is announced, so nobody builds it",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/amend",
      allowed: ["officer"],
      path: (world) => `/manage/calls/${world.call.id}/amend`,
      shows: "the amendable terms of an announced call of a programme in which the actor is officer",
    },
    {
      page: "[locale]/(workspace)/manage/calls/[id]/preview",
      allowed: managers,
      path: (world) => `/manage/calls/${world.call.id}/preview`,
      shows: "one call as each actor will see it: where programmeId in capabilities",
    },
  ],
  handlers: [
    {
      page: "api/calls/[code]/files/[fileId]",
      methods: ["GET"],
      allowed: managers,
      visitor: 401,
      path: async (world) => {
        const { code, fileId } = await waitingFile(world);
        return `/api/calls/${code}/files/${fileId}`;
      },
      shows: "a file that is not public yet, to the managers of its programme; public files to everyone",
    },
  ],
  actions: [
    { action: "programmes/actions/attachment#removeCallFileAction", command: "programmes/remove-call-file" },
    { action: "programmes/actions/follow#followCallAction", command: "programmes/follow-call" },
    { action: "programmes/actions#createProgrammeAction", command: "programmes/create-programme" },
    { action: "programmes/actions#createCallAction", command: "programmes/create-call" },
    { action: "programmes/actions#editCallAction", command: "programmes/edit-call" },
    { action: "programmes/actions#editFormAction", command: "programmes/edit-form" },
    { action: "programmes/actions#proposeCallAction", command: "programmes/propose-call" },
    { action: "programmes/actions#announceCallAction", command: "programmes/announce-call" },
    { action: "programmes/actions#returnCallAction", command: "programmes/return-call" },
    { action: "programmes/actions#cancelCallAction", command: "programmes/cancel-call" },
    { action: "programmes/actions#prepareAmendmentAction", command: "programmes/prepare-amendment" },
    { action: "programmes/actions#decideAmendmentAction", command: "programmes/decide-amendment" },
    { action: "programmes/actions#takeBackAmendmentAction", command: "programmes/take-back-amendment" },
    { action: "programmes/actions#markTemplateAction", command: "programmes/mark-template" },
  ],
  commands: [
    {
      command: "programmes/follow-call",
      allowed: everyone.filter((who) => who !== "visitor"),
      attempt: (context, world) => followCall(context, { callId: world.call.id, frequency: "NONE" }),
    },
    {
      command: "programmes/create-programme",
      allowed: ["administrator"],
      attempt: (context, world) =>
        createProgramme(context, {
          code: "ACCESS",
          name: { ko: "새 사업", en: undefined },
          summary: { ko: "요약", en: undefined },
          organisationId: world.agency,
        }),
    },
    by("officer", "create-call", (context, world) =>
      createCall(context, { ...terms(), programmeId: world.programmeId }),
    ),
    by("officer", "edit-call", (context, world) => editCall(context, { ...terms(), callId: world.call.id, version })),
    by("officer", "edit-form", (context, world) =>
      editForm(context, { form: terms().form, callId: world.call.id, version }),
    ),
    { command: "programmes/keep-form", internal: "shared by the commands that write a call's form" },
    { command: "programmes/reword-call", internal: "part of releasing an amendment" },
    by("officer", "propose-call", (context, world) => proposeCall(context, { callId: world.call.id, version })),
    by("approver", "announce-call", (context, world) => announceCall(context, { callId: world.call.id, version })),
    by("approver", "return-call", (context, world) => returnCall(context, { callId: world.call.id, version, reason })),
    {
      command: "programmes/mark-template",
      allowed: managers,
      hidden: strangers,
      attempt: (context, world) => markTemplate(context, { callId: world.call.id, version, template: true }),
    },
    by("officer", "prepare-amendment", async (context, world) =>
      prepareAmendment(
        context,
        preparedAmendment.parse({ ...typedTerms(), reason: { ko: reason }, callId: world.call.id, version: "99" }),
      ),
    ),
    by("approver", "decide-amendment", async (context, world) =>
      decideAmendment(context, {
        amendmentId: await waitingAmendment(world),
        decision: "REFUSED",
        refusalReason: reason,
      }),
    ),
    by("officer", "take-back-amendment", async (context, world) =>
      takeBackAmendment(context, { amendmentId: await waitingAmendment(world) }),
    ),
    by("officer", "attach-call-file", async (context, world) => {
      const { callId } = await waitingFile(world);
      return attachCallFile(context, { callId, name: "a.pdf", attested: true }, sourceOf(pdf()));
    }),
    by("officer", "remove-call-file", async (context, world) => {
      const { callId, fileId } = await makeWaitingFile(world);
      return removeCallFile(context, { callId, fileId });
    }),
    { command: "programmes/judge-attachments", internal: "asked by the two commands that change a call's files" },
    {
      command: "programmes/open-call-file",
      allowed: managers,
      hidden: "others",
      attempt: async (context, world) => {
        const { code, fileId } = await waitingFile(world);
        return openCallFile(context, { code, fileId });
      },
    },
    by("approver", "cancel-call", (context, world) => cancelCall(context, { callId: world.call.id, version, reason })),
  ],
};
