/** Run by `closingCall`: makes the call with its drafts and prints their numbers as one line of JSON. */
import { attachFile } from "@/lib/applications/commands/attach-file";
import { closeDatabase } from "@/lib/platform/db";
import { draft } from "@/prisma/seed/applications";
import { announcedCall } from "@/prisma/seed/calls";
import { evaluatedChallenges } from "@/prisma/seed/challenges/earlier";
import { examplePdf } from "@/prisma/seed/example-pdf";
import { startupChallenge } from "@/prisma/seed/programmes/startup-challenge";
import { publishedChallenges } from "@/prisma/seed/published-challenges";
import { as, look, moment, must } from "@/prisma/seed/stage";

const [code = "", ...startups] = process.argv.slice(2);

const accounts = await look((tx) =>
  tx.user.findMany({
    where: { email: { endsWith: "@demo.example" } },
    select: { id: true, email: true, memberships: { select: { organisationId: true } } },
  }),
);
const accountOf = (email: string) => {
  const found = accounts.find((account) => account.email === email);
  if (!found) throw new Error(`no account ${email}`);
  return found;
};
const ownedBy = (key: string) =>
  accountOf(`owner.${key.toLowerCase()}@demo.example`).memberships[0]?.organisationId ?? "";
const people = { of: (email: string) => accountOf(email).id };
const scene = { people, organisations: { of: ownedBy } };

const { id: programmeId } = await look((tx) =>
  tx.programme.findFirstOrThrow({ where: { code: startupChallenge.code } }),
);
const call = {
  code,
  title: { ko: "마감 시험 공고", en: "Call that closes under a test" },
  announced: -9,
  opens: -2,
  closes: 1,
  results: 30,
  ends: 200,
};
const callId = await announcedCall(call, { script: startupChallenge, programmeId }, people);
const [challenge] = await publishedChallenges(evaluatedChallenges.slice(0, 1), { ...scene, callId, days: -8 });
if (!challenge) throw new Error("the call has no challenge");
const applications: Record<string, string> = {};
for (const startup of startups) {
  const at = moment(-1, "10:00");
  const applicationId = await draft({ challenge: challenge.code, startup, at }, scene);
  const plan = { applicationId, fieldId: "business_plan", name: "plan.pdf", attested: true };
  await must(attachFile(await as(people.of(`owner.${startup}@demo.example`), at), plan, examplePdf(startup)));
  applications[startup] = applicationId;
}
process.stdout.write(`${JSON.stringify({ callId, applications })}\n`);
await closeDatabase();
