import "server-only";
import type { Job } from "@/lib/platform/jobs";
import { deliverMails } from "./commands/deliver-mails";

export const notificationJobs: Job[] = [{ name: "deliver-mails", every: "second", run: deliverMails }];
