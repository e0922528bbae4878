import { demoAccounts, demoPassword } from "@/prisma/seed/accounts";

/** The demo accounts as lines of text: address, role in both languages, organisation. The password is one for all. */
export function accountLines(): string[] {
  const width = Math.max(...demoAccounts.map((account) => account.email.length));
  const rows = demoAccounts.map(({ email, role, organisation }) => {
    const of = organisation === undefined ? "" : ` · ${organisation.ko}`;
    return `${email.padEnd(width)}  ${role.ko} (${role.en})${of}`;
  });
  return [`Demo accounts, all with the password "${demoPassword}":`, "", ...rows];
}
