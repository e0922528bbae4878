/** A worker that only delivers mails: for tests that kill it. */
import { deliverMails } from "@/lib/notifications/commands/deliver-mails";

await deliverMails();
