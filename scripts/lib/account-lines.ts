import { demoAccounts, demoPassword } from "@/prisma/seed/accounts";

/** The demo accounts as a table of text lines, the same that the README shows. */
export function accountLines(): string[] {
  const width = Math.max(...demoAccounts.map((account) => account.email.length));
  const rows = demoAccounts.map((account) => {
    const organisation = account.organisation === undefined ? "" : ` · ${account.organisation.ko}`;
    return `${account.email.padEnd(width)}  ${account.role.ko} (${account.role.en})${organisation}`;
  });
  return ["Demo accounts, all with the password below:", ...rows, `${"password".padEnd(width)}  ${demoPassword}`];
}
