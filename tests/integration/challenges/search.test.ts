import { beforeAll, describe, expect, it } from "vitest";
import { getHome } from "@/lib/challenges/queries/home";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { findChallenges } from "@/lib/challenges/queries/public-challenges";
import { challengeSearch } from "@/lib/challenges/schema/search";
import { changeOrganisation } from "@/lib/organisations/commands/change-organisation";
import { makeChallenge } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { organisationRow } from "@/tests/factories/organisations";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
let drone: { id: string; code: string };

beforeAll(async () => {
  world = await makeWorld();
  drone = await makeChallenge({
    callId: world.call.id,
    organisationId: world.otherDemandOwner,
    authorId: world.people.otherDemandOwner,
  });
  await ownerSql(
    `UPDATE "Challenge" SET "searchText" = '활주로 조류·드론 동시 탐지 100% runway drones ' || "code" WHERE "id" = $1`,
    [drone.id],
  );
  await makeChallenge({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
    status: "APPROVED",
  });
});

const codes = async (given: Record<string, unknown>) =>
  (await findChallenges(challengeSearch.parse(given))).rows.map((row) => row.code);

describe("the public search", () => {
  it.each(["드론", "드로", "드", "활주", "DRONES", "drone runway", "100%"])("finds the challenge by %s", async (q) => {
    expect(await codes({ q })).toEqual([drone.code]);
  });

  it.each(["%", "_", "드론 용접", "론드", "\\"])("takes %j literally and finds no other", async (q) => {
    expect(await codes({ q })).toEqual(q === "%" ? [drone.code] : []);
  });

  it("shows published challenges only, with counts that follow the filters", async () => {
    const all = await findChallenges(challengeSearch.parse({}));
    expect(all.rows.map((row) => row.code).sort()).toEqual([world.challenge.code, drone.code].sort());
    expect(all.facets.state).toEqual([{ value: "open", count: 2 }]);
    const one = await findChallenges(
      challengeSearch.parse({ owner: all.rows.find((row) => row.code === drone.code)?.owner.code }),
    );
    expect(one.rows.map((row) => row.code)).toEqual([drone.code]);
    expect(one.facets.owner.map((owner) => owner.count)).toEqual([1, 1]);
    expect(one.deadline?.closesAt).toBeInstanceOf(Date);
  });

  it("uses its index", async () => {
    await ownerSql(`INSERT INTO "Challenge" ("id", "callId", "organisationId", "code", "content", "searchText", "createdById")
      SELECT gen_random_uuid(), "callId", "organisationId", 'X-' || n, '{}', md5(n::text), "createdById"
        FROM "Challenge", generate_series(1, 20000) n WHERE "id" = '${world.challenge.id}'`);
    await ownerSql(`VACUUM ANALYZE "Challenge"`);
    const plan = await ownerSql<{ "QUERY PLAN": string }>(
      `EXPLAIN SELECT 1 FROM "Challenge" WHERE normalize("searchText", NFD) ILIKE normalize('%드론%', NFD)`,
    );
    expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toContain("Challenge_search");
  });

  it("leaves a call out once it is cancelled, and knows when it is closed", async () => {
    const other = await makeWorld({ opensIn: -2 * day, closesIn: -day });
    expect(
      (await findChallenges(challengeSearch.parse({ call: other.call.code }))).rows.map((row) => row.state),
    ).toEqual(["evaluating"]);
    await ownerSql(
      `UPDATE "Call" SET "status" = 'CANCELLED', "cancelledAt" = now(), "cancelReason" = '취소' WHERE "id" = $1`,
      [other.call.id],
    );
    expect(await codes({ call: other.call.code })).toEqual([]);
  });
});

describe("the home page", () => {
  it("speaks of the open call and tells only what happened", async () => {
    const home = await getHome();
    expect(home.call?.code).toBe(world.call.code);
    expect(home.challenges.total).toBe(2);
    expect(home.challenges.fields).toEqual([{ value: "ai", count: 2 }]);
    expect(new Set(home.events.map((event) => event.kind))).toEqual(new Set(["call", "challenge"]));
  });
});

describe("a manager's home", () => {
  it("names what waits for officer and approver, each their own", async () => {
    const other = await makeWorld({ opensIn: -2 * day, closesIn: -day });
    const kinds = async (userId: string) =>
      (await getManagerHome((await contextOf(userId)).actor)).tasks.map((task) => [task.kind, task.count]);
    expect(await kinds(other.people.officer)).toEqual([["screen", 2]]);
    expect(await kinds(other.people.approver)).toEqual([]);
    expect(await kinds(other.people.otherOfficer)).toEqual([]);
    expect(await kinds(world.people.approver)).toEqual([["publish_challenges", 1]]);
    // Before the close the number of applications is nobody's.
    expect(await kinds(world.people.officer)).toEqual([]);
  });

  it("says where each running call stands, and of an open one nothing about applications", async () => {
    const other = await makeWorld({ opensIn: -2 * day, closesIn: -day });
    const running = async ({ people, call }: typeof world) => {
      const home = await getManagerHome((await contextOf(people.approver)).actor);
      return home.running.map((each) => [each.code === call.code, each.stage, each.evaluations]);
    };
    expect(await running(other)).toEqual([[true, "screening", { done: 0, all: 0 }]]);
    expect(await running(world)).toEqual([[true, "accepting", { done: 0, all: 0 }]]);
  });
});

it("finds a challenge by its code, by either language of its text and by its owner, under the owner's new name", async () => {
  const owner = await makeOrganisation("PRIME", { name: "태산항공", code: "TSA" });
  const boss = await makeMember(owner, "OWNER");
  const { code } = await makeChallenge({ callId: world.call.id, organisationId: owner, authorId: boss });
  const found = async (words: string) => codes({ q: `${words} ${code}` });
  for (const words of [code, "비파괴검사", "composite inspection", "자동으로 판독", "태산항"])
    expect(await found(words)).toEqual([code]);

  const { version, registrationNumber } = await organisationRow(owner);
  const renamed = await changeOrganisation(await contextOf(boss), {
    id: owner,
    version,
    kind: "PRIME",
    name: { ko: "한빛항공우주", en: "Hanbit Aerospace" },
    registrationNumber: registrationNumber ?? "",
    corporateNumber: undefined,
    representative: "홍길동",
    establishedOn: "2023-03-15",
    address: "서울특별시 종로구",
  });
  expect(renamed).toMatchObject({ ok: true });
  for (const words of ["한빛항공", "Hanbit", "비파괴검사"]) expect(await found(words)).toEqual([code]);
  expect(await found("태산항공")).toEqual([]);
});
