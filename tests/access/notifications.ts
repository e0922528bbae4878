import { markRead } from "@/lib/notifications/commands/mark-read";
import { everyone, type AccessRows } from "./types";

export const notificationsAccess: AccessRows = {
  pages: [
    { page: "[locale]/(workspace)/notices", allowed: "signed-in", shows: "the person's own notices" },
    {
      page: "[locale]/(public)/outbox",
      allowed: "everyone",
      shows: "letters of a demonstration; does not exist without DEMO=1",
    },
  ],
  actions: [{ action: "notifications/actions#markReadAction", command: "notifications/mark-read" }],
  commands: [
    {
      command: "notifications/mark-read",
      allowed: everyone.filter((who) => who !== "visitor"),
      attempt: (context) => markRead(context, {}),
    },
    { command: "notifications/notify", internal: "takes the transaction of the change that it tells of" },
    { command: "notifications/queue-mail", internal: "takes the transaction of the change that it tells of" },
    { command: "notifications/deliver-mails", internal: "run by the worker" },
    { command: "notifications/purge-mails", internal: "run by the worker, through accounts/purge-accounts" },
  ],
};
