import { decideExtension } from "@/lib/applications/commands/decide-extension";
import { decideIncident } from "@/lib/applications/commands/decide-incident";
import { recordIncident } from "@/lib/applications/commands/record-incident";
import { remindDrafts } from "@/lib/applications/commands/remind-drafts";
import { requestExtension } from "@/lib/applications/commands/request-extension";
import { proposalsOf } from "../factories/deadlines";
import { everyone, type AccessRows, type Who } from "./types";

const managers: readonly Who[] = ["officer", "approver"];
const notManagers = everyone.filter((who) => !managers.includes(who));

/** A refusal, so that nothing changes for those who are allowed: its reason is too short to be one of a form. */
const refusal = { decision: "REFUSED", reason: "이 요청은 시험에서 거절합니다." } as const;

export const deadlinesAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(workspace)/manage/calls/[id]/deadline",
      allowed: managers,
      path: (world) => `/manage/calls/${world.call.id}/deadline`,
      shows: "outages and extensions of an announced call: where the programme is managed and the reader takes no part",
    },
  ],
  actions: [
    { action: "applications/actions/deadlines#recordIncidentAction", command: "applications/record-incident" },
    { action: "applications/actions/deadlines#decideIncidentAction", command: "applications/decide-incident" },
    { action: "applications/actions/deadlines#requestExtensionAction", command: "applications/request-extension" },
    { action: "applications/actions/deadlines#decideExtensionAction", command: "applications/decide-extension" },
  ],
  commands: [
    {
      command: "applications/record-incident",
      allowed: ["officer"],
      hidden: notManagers,
      // An outage that touches no deadline: refused by its rule, and nothing changes.
      attempt: (context, world) =>
        recordIncident(context, {
          callId: world.call.id,
          startedAt: new Date("2020-01-01T00:00:00Z"),
          recoveredAt: new Date("2020-01-01T01:00:00Z"),
          evidence: "감시 기록에 응답이 없었습니다.",
        }),
    },
    {
      command: "applications/decide-incident",
      // The officer who proposed it takes it back.
      allowed: managers,
      hidden: notManagers,
      attempt: async (context, world) =>
        decideIncident(context, { id: (await proposalsOf(world)).incidentId, ...refusal }),
    },
    {
      command: "applications/request-extension",
      allowed: ["officer"],
      hidden: notManagers,
      attempt: (context, world) =>
        requestExtension(context, {
          callId: world.call.id,
          registrationNumber: "0000000000",
          until: new Date("2020-01-01T00:00:00Z"),
          reason: "시험에서 요청하는 연장입니다.",
        }),
    },
    {
      command: "applications/decide-extension",
      // The officer who proposed it takes it back.
      allowed: managers,
      hidden: notManagers,
      attempt: async (context, world) =>
        decideExtension(context, { id: (await proposalsOf(world)).extensionId, ...refusal }),
    },
    { command: "applications/tell-taken-back", internal: "takes the transaction of the decision that it tells of" },
    { command: "applications/remind-drafts", allowed: [], attempt: (context) => remindDrafts(context) },
  ],
};
