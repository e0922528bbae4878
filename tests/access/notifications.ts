import { randomUUID } from "node:crypto";
import { changeFollow } from "@/lib/notifications/commands/change-follow";
import { endFollow } from "@/lib/notifications/commands/end-follow";
import { followSubject } from "@/lib/notifications/commands/follow-subject";
import { lookAtFollow } from "@/lib/notifications/commands/look-at-follow";
import { markRead } from "@/lib/notifications/commands/mark-read";
import { sendDigests } from "@/lib/notifications/commands/send-digests";
import { stopMails } from "@/lib/notifications/commands/stop-mails";
import { stopToken } from "@/lib/notifications/queries/mail-scope";
import type { ActorContext } from "@/lib/organisations/types";
import { write } from "../factories/people";
import { everyone, type AccessRows } from "./types";

const signedIn = everyone.filter((who) => who !== "visitor");

/** A follow of the person who asks; of nobody, for a visitor. */
async function ownFollow({ actor }: ActorContext): Promise<string> {
  if (actor.kind !== "user") return randomUUID();
  const subject = { type: "call" as const, id: randomUUID() };
  const followed = await write((tx) => followSubject(tx, actor.userId, subject, { frequency: "DAILY" }));
  return followed.ok ? followed.value.followId : randomUUID();
}

export const notificationsAccess: AccessRows = {
  pages: [
    { page: "[locale]/(workspace)/notices", allowed: "signed-in", shows: "the person's own notices" },
    { page: "[locale]/(workspace)/follows", allowed: "signed-in", shows: "what the person follows" },
    {
      page: "[locale]/(public)/outbox",
      allowed: "everyone",
      shows: "letters of a demonstration; does not exist without DEMO=1",
    },
    {
      page: "[locale]/(public)/unsubscribe/[token]",
      allowed: "everyone",
      path: () => `/unsubscribe/${stopToken("digest", randomUUID())}`,
      shows: "which mails the signed link ends; not whose",
    },
  ],
  handlers: [
    { page: "api/follows", methods: ["GET"], allowed: "everyone", shows: "what the person follows; a visitor nothing" },
    {
      page: "api/unsubscribe/[token]",
      methods: ["POST"],
      allowed: "everyone",
      path: () => `/api/unsubscribe/${stopToken("follow", randomUUID())}`,
      shows: "nothing; ends what the signed address names",
    },
  ],
  actions: [
    { action: "notifications/actions#markReadAction", command: "notifications/mark-read" },
    { action: "notifications/actions#changeFollowAction", command: "notifications/change-follow" },
    { action: "notifications/actions#endFollowAction", command: "notifications/end-follow" },
    { action: "notifications/actions#lookAtFollowAction", command: "notifications/look-at-follow" },
    { action: "notifications/actions#stopMailsAction", command: "notifications/stop-mails" },
  ],
  commands: [
    {
      command: "notifications/mark-read",
      allowed: signedIn,
      attempt: (context) => markRead(context, {}),
    },
    {
      command: "notifications/change-follow",
      allowed: signedIn,
      attempt: async (context) => changeFollow(context, { followId: await ownFollow(context), frequency: "NONE" }),
    },
    {
      command: "notifications/look-at-follow",
      allowed: signedIn,
      attempt: async (context) => lookAtFollow(context, { followId: await ownFollow(context) }),
    },
    {
      command: "notifications/end-follow",
      allowed: signedIn,
      attempt: (context) => endFollow(context, { type: "call", id: randomUUID() }),
    },
    {
      command: "notifications/stop-mails",
      allowed: everyone,
      attempt: (context) => stopMails(context, { token: "none.none" }),
    },
    { command: "notifications/send-digests", allowed: [], attempt: (context) => sendDigests(context) },
    {
      command: "notifications/follow-subject",
      internal: "takes the transaction of the command that looked at the subject",
    },
    { command: "notifications/notify-followers", internal: "takes the transaction of the change that it tells of" },
    { command: "notifications/forget-follows", internal: "takes the transaction that erases the account" },
    { command: "notifications/notify", internal: "takes the transaction of the change that it tells of" },
    { command: "notifications/queue-mail", internal: "takes the transaction of the change that it tells of" },
    { command: "notifications/deliver-mails", internal: "run by the worker" },
    { command: "notifications/purge-mails", internal: "run by the worker, through accounts/purge-accounts" },
  ],
};
