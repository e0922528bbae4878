import { confirmAccount } from "@/lib/accounts/commands/confirm-account";
import { createAdministrator } from "@/lib/accounts/commands/create-administrator";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { signUp } from "@/lib/accounts/commands/sign-up";
import { confirmAccountInput, resetPasswordInput, signUpInput } from "@/lib/accounts/schema/forms";
import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { registerAgency } from "@/lib/organisations/commands/register-agency";
import { capabilityGrant } from "@/lib/organisations/schema";
import { createProgramme } from "@/lib/programmes/commands/create-programme";
import { newProgramme } from "@/lib/programmes/schema/programme";
import { demoAccounts, demoPassword, type DemoAccount } from "./accounts";
import { startupChallenge } from "./programmes/startup-challenge";
import { as, asSystem, asVisitor, look, moment, must } from "./stage";

/** User ids by e-mail address. */
export type People = { of: (email: string) => string };

const start = moment(-260, "09:00");

/** All accounts, the agency and its programme, and who may do what in it. */
export async function people(): Promise<{ people: People; agencyId: string; programmeId: string }> {
  const ids = new Map<string, string>();
  const of = (email: string) => {
    const id = ids.get(email);
    if (!id) throw new Error(`no account ${email}`);
    return id;
  };
  await Promise.all(demoAccounts.map(async (account) => ids.set(account.email, await makeAccount(account))));
  const administrator = of("admin@demo.example");
  const agency = await must(
    registerAgency(await as(administrator, start), {
      name: { ko: "전담기관(예시)", en: "Managing agency (example)" },
      example: true,
    }),
  );
  const { code, name, summary } = startupChallenge;
  const { programmeId } = await must(
    createProgramme(
      await as(administrator, start),
      newProgramme.parse({ code, name, summary, organisationId: agency.id }),
    ),
  );
  for (const account of demoAccounts) await giveCapability(account, of(account.email), administrator, programmeId);
  return { people: { of }, agencyId: agency.id, programmeId };
}

/** As everyone comes in: by signing up and confirming; the first administrator by the operator's command. */
async function makeAccount(account: DemoAccount): Promise<string> {
  const { email, name, holds } = account;
  if (holds.kind === "capability" && holds.capability === "ADMINISTRATOR") {
    const { userId, token } = await must(
      createAdministrator(asSystem(start), { email, name, locale: "ko", again: false }),
    );
    const input = resetPasswordInput.parse({ token, password: demoPassword, terms: "on", privacy: "on" });
    await must(resetPassword(asVisitor(start), input));
    return userId;
  }
  const input = { email, name, password: demoPassword, terms: "on", privacy: "on", locale: "ko" };
  await must(signUp(asVisitor(start), signUpInput.parse(input)));
  const token = await tokenFor(email);
  await must(confirmAccount(asVisitor(start), confirmAccountInput.parse({ token, password: demoPassword })));
  return look(async (tx) => (await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id);
}

/** The secret of the last link mailed to an address: read from the outbox as the person would. */
export async function tokenFor(email: string): Promise<string> {
  const mail = await look((tx) => tx.mail.findFirst({ where: { to: email }, orderBy: { id: "desc" } }));
  const token = /[?/](?:token=)?([\w-]{43})(?:[&?]|")/.exec(JSON.stringify(mail?.params))?.[1];
  if (!token) throw new Error(`no link was mailed to ${email}`);
  return token;
}

async function giveCapability(
  account: DemoAccount,
  userId: string,
  administrator: string,
  programmeId: string,
): Promise<void> {
  const grant = grantOf(account, userId, programmeId);
  if (grant) await must(grantCapability(await as(administrator, start), capabilityGrant.parse(grant)));
}

function grantOf({ holds }: DemoAccount, userId: string, programmeId: string) {
  if (holds.kind === "member") return undefined;
  if (holds.kind === "evaluator") {
    return { userId, kind: "EVALUATOR", affiliation: affiliations[holds.side], side: holds.side, gender: holds.gender };
  }
  if (holds.capability === "ADMINISTRATOR") return undefined;
  return { userId, kind: holds.capability, programmeId };
}

const affiliations = { MARKET: "벤처투자사(예시)", PUBLIC: "출연연구원(예시)", ACADEMIC: "대학교(예시)" } as const;
