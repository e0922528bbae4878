import { getChoseong } from "es-hangul";
import { beforeAll, describe, expect, it } from "vitest";
import { getHome } from "@/lib/challenges/queries/home";
import { getManagerHome } from "@/lib/challenges/queries/manager-home";
import { findChallenges } from "@/lib/challenges/queries/search";
import { maskOf } from "@/lib/challenges/rules/search";
import { technologyFields } from "@/lib/challenges/schema";
import { challengeSearch } from "@/lib/challenges/schema/search";
import { changeOrganisation } from "@/lib/organisations/commands/change-organisation";
import { makeChallenge } from "@/tests/factories/application";
import { day } from "@/tests/factories/call";
import { organisationRow } from "@/tests/factories/organisations";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

let world: World;
let drone: { id: string; code: string };

beforeAll(async () => {
  world = await makeWorld();
  drone = await makeChallenge({
    callId: world.call.id,
    organisationId: world.otherDemandOwner,
    authorId: world.people.otherDemandOwner,
    content: {
      title: { ko: "활주로 조류·드론 동시 탐지 100%", en: "Runway drones" },
      fields: ["space"],
      background: { ko: "레이다영상 판독", en: "It's one" },
      standards: ["MIL-STD-810H"],
      performance: [{ measure: { ko: "탐지거리" }, current: "1 km", wanted: "3.5 km" }],
    },
  });
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
  it.each([
    ["two syllables", "드론"],
    ["a half-typed word", "드로"],
    ["one syllable", "드"],
    ["a syllable just begun", "드ㄹ"],
    ["initial consonants", "ㄷㄹ"],
    ["initial consonants inside a word", "ㅍㄷ 탐지"],
    ["the beginning of a word", "활주"],
    ["the middle of a word", "이다영"],
    ["Latin letters of any case", "DRONES"],
    ["words of both languages", "drone runway 드론"],
    ["the rest of the text", "레이다영상 it's"],
    ["a standard", "mil-std 810h"],
    ["a figure", "3.5"],
    ["signs", "100%"],
    ["a consonant that may begin the next syllable", "활줄"],
    ["Latin within Hangul, in either case", "kM"],
    ["marks around a word", "“드론”,"],
    ["marks between words", "조류/드론"],
    ["a leading sign", "!드론"],
    ["a NUL", "드\0론"],
    ["more than is looked at", `드론 ${" ".repeat(200)}x`],
  ])("finds the challenge by %s", async (_, q) => {
    expect(await codes({ q })).toEqual([drone.code]);
  });

  it.each([
    "%%",
    "_",
    "드론 용접",
    "론드",
    "\\",
    "ㄷㄹㅋ",
    "rone",
    "space",
    "MUST",
    "' | 'a",
    ":*",
    "-드론",
    "💣",
    "드ㅗ",
    "\ud800",
  ])("takes %j literally and finds no other", async (q) => {
    expect(await codes({ q })).toEqual([]);
  });

  it("knows every field by the bit that the page asks for", async () => {
    for (const field of technologyFields)
      expect(await ownerSql(`SELECT field_mask(ARRAY[$1]) AS mask`, [field])).toEqual([{ mask: maskOf([field]) }]);
    expect(await codes({ field: "space" })).toEqual([drone.code]);
    expect(await codes({ field: ["space", "energy"] })).toEqual([drone.code]);
    expect(await codes({ field: "energy" })).toEqual([]);
  });

  it("takes the same initial consonants as es-hangul", async () => {
    const word = "갸꺅냥댜뜌략먀뱌뺘샤쌰야쟈쨔챠캬탸퍄햐 무인기 AI 판독";
    const [row] = await ownerSql<{ found: string }>(`SELECT initial_consonants($1) AS found`, [word]);
    expect(row?.found.replace(/[^ㄱ-ㅎ ]/g, "").replace(/ +/g, " ")).toBe(getChoseong(word).replace(/ +/g, " "));
  });

  it("shows published challenges only, with counts that follow the filters", async () => {
    const all = await findChallenges(challengeSearch.parse({}));
    expect(all.rows.map((row) => row.code).sort()).toEqual([world.challenge.code, drone.code].sort());
    expect(all.facets.state.map((one) => one.count)).toEqual([2, 0, 0, 0]);
    expect(all.facets.field).toEqual([
      { value: "ai", count: 1 },
      { value: "space", count: 1 },
    ]);
    const one = await findChallenges(
      challengeSearch.parse({ owner: all.rows.find((row) => row.code === drone.code)?.owner.code }),
    );
    expect(one.rows.map((row) => row.code)).toEqual([drone.code]);
    expect(one.facets.owner.map((owner) => owner.count)).toEqual([1, 1]);
    expect(one.facets.field).toEqual([{ value: "space", count: 1 }]);
    expect(one.deadline?.closesAt).toBeInstanceOf(Date);
    const both = await findChallenges(challengeSearch.parse({ field: "space", q: "탐지" }));
    expect([both.total, both.facets.owner.map((owner) => owner.count)]).toEqual([1, [1]]);
    expect(both.facets.field).toEqual([{ value: "space", count: 1 }]);
  });

  it("has twenty to a page in one order, and a page past the end is the last", async () => {
    const other = await makeWorld();
    await ownerSql(
      `WITH made AS (
         INSERT INTO "Challenge" SELECT (jsonb_populate_record(ch, jsonb_build_object('id', md5('page' || n)::uuid, 'code', 'P-' || lpad(n::text, 2, '0'),
                'status', 'DRAFT', 'publishedVersionId', NULL, 'publishedAt', NULL))).*
           FROM "Challenge" ch, generate_series(1, 44) n WHERE ch."id" = $1 RETURNING "id", "code"),
       versions AS (
         INSERT INTO "ChallengeVersion" SELECT (jsonb_populate_record(v, jsonb_build_object('id', made."id", 'challengeId', made."id"))).*
           FROM "ChallengeVersion" v, made WHERE v."challengeId" = $1 RETURNING "id")
       SELECT count(*) FROM versions`,
      [other.challenge.id],
    );
    await ownerSql(
      `UPDATE "Challenge" SET "status" = 'PUBLISHED', "publishedVersionId" = "id", "publishedAt" = '2026-01-01'::timestamptz + substr("code", 3)::int * interval '1 day' WHERE "code" LIKE 'P-%'`,
    );
    const page = async (given: Record<string, unknown>) => {
      const found = await findChallenges(challengeSearch.parse({ q: "P-", call: other.call.code, ...given }));
      return [found.total, found.first, found.rows.length, found.rows[0]?.code, found.rows.at(-1)?.code];
    };
    expect(await page({})).toEqual([44, 0, 20, "P-44", "P-25"]);
    expect(await page({ page: "3" })).toEqual([44, 40, 4, "P-04", "P-01"]);
    expect(await page({ page: "99" })).toEqual([44, 40, 4, "P-04", "P-01"]);
    expect(await page({ sort: "code" })).toEqual([44, 0, 20, "P-01", "P-20"]);
    expect(await page({ sort: "deadline", page: "2" })).toEqual([44, 20, 20, "P-21", "P-40"]);
    await ownerSql(`UPDATE "Challenge" SET "status" = 'WITHDRAWN' WHERE "code" LIKE 'P-%'`);
    expect(await page({})).toEqual([0, 0, 0, undefined, undefined]);
  });

  it("is for the triggers alone to write", async () => {
    await expect(appSql(`UPDATE "ChallengeListing" SET "words" = ''`)).rejects.toThrow("permission denied");
    await expect(appSql(`DELETE FROM "ChallengeListing"`)).rejects.toThrow("permission denied");
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
    expect(home.challenges.fields).toEqual([
      { value: "ai", count: 1 },
      { value: "space", count: 1 },
    ]);
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
