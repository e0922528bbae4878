import { addComment } from "@/lib/applications/commands/add-comment";
import { attendDraft } from "@/lib/applications/commands/attend-draft";
import { copyApplication } from "@/lib/applications/commands/copy-application";
import { restoreSection } from "@/lib/applications/commands/restore-section";
import { settleComment } from "@/lib/applications/commands/settle-comment";
import { applicationExamplesOf, makeEarlier, makeThread } from "../factories/application-examples";
import type { World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type PageRow, type Who } from "./types";

const members: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const writers: readonly Who[] = ["startupOwner", "startupEditor"];

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

/** A startup's own draft: nobody else knows that it exists. */
const own = (allowed: readonly Who[], command: string, attempt: Attempt): CommandRow => ({
  command: `applications/${command}`,
  allowed,
  hidden: everyone.filter((who) => !members.includes(who)),
  attempt,
});

const memberPage = (folder: string, shows: string, path: (world: World) => string): PageRow => ({
  page: `[locale]/(workspace)/startup/applications/${folder}`,
  allowed: members,
  path,
  shows,
});

/** What several people of one startup do in one draft. */
export const draftsAccess: AccessRows = {
  pages: [
    memberPage(
      "[id]/preview",
      "an own draft as evaluators will read it",
      (world) => `/startup/applications/${world.application.id}/preview`,
    ),
    {
      page: "[locale]/(workspace)/startup/applications/[id]/copy",
      allowed: writers,
      path: (world) => `/startup/applications/${world.application.id}/copy`,
      shows:
        "the startup's other applications and what of one would be taken over: where organisationId in memberships",
    },
    memberPage(
      "[id]/history",
      "earlier states of an own draft: where organisationId in memberships",
      (world) => `/startup/applications/${world.application.id}/history`,
    ),
  ],
  handlers: [
    {
      page: "api/applications/[id]/presence",
      methods: ["POST"],
      allowed: members,
      path: (world) => `/api/applications/${world.application.id}/presence`,
      shows: "what colleagues of the same startup do in an own draft; by applications/attend-draft",
    },
  ],
  actions: [
    { action: "applications/actions#addCommentAction", command: "applications/add-comment" },
    { action: "applications/actions#copyApplicationAction", command: "applications/copy-application" },
    { action: "applications/actions#restoreSectionAction", command: "applications/restore-section" },
    { action: "applications/actions#settleCommentAction", command: "applications/settle-comment" },
  ],
  commands: [
    own(members, "attend-draft", (context, world) => {
      const seen = { sectionId: null, fieldId: null, versions: {}, comments: "" };
      return attendDraft(context, { applicationId: world.application.id, ...seen });
    }),
    own(members, "add-comment", (context, world) =>
      addComment(context, { applicationId: world.application.id, sectionId: "proposal", text: "근거가 필요합니다." }),
    ),
    own(members, "settle-comment", async (context, world) =>
      settleComment(context, { threadId: await makeThread(world, world.application.id), resolved: true }),
    ),
    own(writers, "copy-application", async (context, world) => {
      const { application } = await applicationExamplesOf(world);
      return copyApplication(context, { applicationId: world.application.id, fromId: application.id });
    }),
    own(writers, "restore-section", async (context, world) => {
      const historyId = await makeEarlier(world, world.application.id);
      const place = { applicationId: world.application.id, sectionId: "proposal" };
      return restoreSection(context, { ...place, historyId, version: 1 });
    }),
  ],
};
