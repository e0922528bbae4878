import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { getStart } from "@/lib/applications/queries/start";
import { makeApplication, makeChallenge, shownDigest } from "@/tests/factories/application";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
let owner: string;
let drafts: string[];
let code: string;

/** One startup with three drafts for three challenges of one call. */
async function limit(maxApplicationsPerStartup?: number): Promise<void> {
  world = await makeWorld({ maxApplicationsPerStartup });
  const startup = await makeOrganisation("STARTUP");
  owner = await makeMember(startup, "OWNER");
  drafts = [];
  for (let index = 0; index < 3; index++) {
    const { id: challengeId, ...challenge } = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
    });
    code = challenge.code;
    const shared = { callId: world.call.id, challengeId, organisationId: startup, authorId: owner };
    drafts.push((await makeApplication(shared)).id);
  }
}

const submit = async (index: number) => {
  const context = await contextOf(owner);
  const applicationId = drafts[index] ?? "";
  const digest = await shownDigest(context.actor, applicationId);
  return submitApplication(context, { applicationId, attemptKey: randomUUID(), digest, attested: "on" });
};
const tooMany = (most: number) => ({
  ok: false,
  refusals: [{ code: "applications.limit_reached", params: { limit: most } }],
});

test("a startup submits as many as the call lets it, again and again; withdrawing makes room", async () => {
  await limit(2);
  expect((await submit(0)).ok).toBe(true);
  expect((await submit(1)).ok).toBe(true);
  expect(await submit(2)).toEqual(tooMany(2));
  expect((await submit(1)).ok).toBe(true);
  await withdrawApplication(await contextOf(owner), { applicationId: drafts[0] ?? "" });
  expect((await submit(2)).ok).toBe(true);
  expect(await submit(0)).toEqual(tooMany(2));
});

test("without a limit there is none", async () => {
  await limit();
  expect([(await submit(0)).ok, (await submit(1)).ok, (await submit(2)).ok]).toEqual([true, true, true]);
});

test("of three at once only as many count as the limit allows", async () => {
  await limit(1);
  const results = await Promise.all([submit(0), submit(1), submit(2)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test("the first page of an application says how many count already", async () => {
  await limit(1);
  await submit(0);
  const start = await getStart((await contextOf(owner)).actor, code);
  expect(start?.organisations.map(({ others }) => others)).toEqual([1]);
});
