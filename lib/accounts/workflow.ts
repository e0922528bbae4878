import type { UserStatus } from "@/lib/platform/db/generated/enums";
import type { Workflow } from "@/lib/platform/workflow";

export type AccountVerb = "confirm" | "reset_password" | "close";

/** An administrator made by `admin:create` is confirmed by the first reset of the password: the link proves the mailbox. */
export const accountWorkflow: Workflow<UserStatus, AccountVerb> = {
  confirm: { from: ["UNCONFIRMED"], to: "ACTIVE" },
  reset_password: { from: ["UNCONFIRMED", "ACTIVE"], to: "ACTIVE" },
  close: { from: ["ACTIVE"], to: "CLOSED" },
};
