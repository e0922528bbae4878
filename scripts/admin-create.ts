/**
 * `npm run admin:create -- --email x --name y [--locale ko|en] [--again]`: makes the first administrator of a real
 * installation and prints the link, good for one use, with which they set their password.
 */
import { parseArgs } from "node:util";
import { createAdministrator, firstLinkMinutes } from "@/lib/accounts/commands/create-administrator";
import { createAdministratorInput } from "@/lib/accounts/schema/forms";
import { systemActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/db";
import { newToken } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { runCommand } from "./lib/run-command";
import { StopError } from "./lib/stop";

const usage = "Usage: npm run admin:create -- --email address --name name [--locale ko|en] [--again]";

await runCommand(async () => {
  const input = createAdministratorInput.safeParse({ again: false, ...readArguments() });
  if (!input.success) throw new StopError(`${wrongArguments(input.error.issues)} ${usage}`);
  const result = await createAdministrator(
    {
      actor: systemActor("admin-create"),
      clock: systemClock,
      origin: { address: null, userAgent: null, requestId: newToken() },
    },
    input.data,
  );
  if (!result.ok) throw new StopError(result.refusals.map((refusal) => sentenceOf(refusal.code)).join(" "));
  console.log(`${input.data.email} is now an administrator.`);
  if (result.value.token === undefined) {
    console.log("The account has a password already and keeps it.");
    return;
  }
  const path = `${input.data.locale === "en" ? "/en" : ""}/reset?token=${result.value.token}`;
  console.log(`Set the password with this link; it works once, within ${firstLinkMinutes / 60} hours:`);
  console.log(new URL(path, env().NEXTAUTH_URL).toString());
}).finally(closeDatabase);

function sentenceOf(code: string): string {
  return code === "accounts.has_duties"
    ? "This account is an officer, approver, auditor, evaluator or member of an organisation, and such a person cannot be an administrator: name another address, or end these duties first."
    : "There is an administrator already; add --again to make another.";
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        email: { type: "string" },
        name: { type: "string" },
        locale: { type: "string" },
        again: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new StopError(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}

function wrongArguments(issues: readonly { path: PropertyKey[] }[]): string {
  const names = [...new Set(issues.map((issue) => `--${String(issue.path[0])}`))];
  return `${names.join(" and ")} ${names.length === 1 ? "is" : "are"} missing or not usable.`;
}
