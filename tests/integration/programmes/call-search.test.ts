import { beforeAll, describe, expect, it } from "vitest";
import { findCalls } from "@/lib/programmes/queries/public-calls";
import { callAddress } from "@/lib/programmes/rules/call-address";
import { callSearch, type CallSearch } from "@/lib/programmes/schema/call-search";
import { day, makeCall, makeProgramme } from "@/tests/factories/call";
import { write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
let programme: string;
const codes: Record<string, string> = {};

beforeAll(async () => {
  world = await makeWorld();
  const organisationId = (await write((tx) => tx.programme.findUniqueOrThrow({ where: { id: world.programmeId } })))
    .organisationId;
  const programmeId = await makeProgramme(organisationId);
  programme = (await write((tx) => tx.programme.findUniqueOrThrow({ where: { id: programmeId } }))).code;
  const by = { programmeId, officerId: world.people.officer, approverId: world.people.approver };
  for (const [state, times] of Object.entries({
    BEFORE: { opensIn: day },
    OPEN: {},
    CLOSED: { opensIn: -3 * day, closesIn: -day },
    CANCELLED: {},
    DRAFT: { announced: false },
  }))
    codes[state] = (await makeCall({ ...by, ...times })).code;
  await write((tx) =>
    tx.call.update({
      where: { code: codes.CANCELLED ?? "" },
      data: { status: "CANCELLED", cancelledAt: new Date(), cancelReason: "시험" },
    }),
  );
});

const found = async (search: Partial<CallSearch>) =>
  (await findCalls({ ...callSearch.parse({}), programme, ...search })).calls.map(({ code }) => code).toSorted();

describe("the search of calls", () => {
  it.each(["BEFORE", "OPEN", "CLOSED", "CANCELLED"] as const)("finds what is %s, and no draft", async (state) => {
    expect(await found({ state })).toEqual([codes[state]]);
  });

  it("finds by programme, by words in the title and by code, all words together", async () => {
    const { BEFORE = "", OPEN = "", CLOSED = "", CANCELLED = "", DRAFT = "" } = codes;
    expect(await found({})).toEqual([BEFORE, CANCELLED, CLOSED, OPEN].toSorted());
    expect(await found({ q: `공고 ${OPEN.toLowerCase()}` })).toEqual([OPEN]);
    expect(await found({ q: `${OPEN} ${CLOSED}` })).toEqual([]);
    expect(await found({ q: DRAFT })).toEqual([]);
    expect((await findCalls(callSearch.parse({ programme: "NO-SUCH" }))).total).toBe(0);
  });

  it.each([
    ["a half-typed word", "사어"],
    ["a syllable just begun", "공ㄱ"],
    ["a consonant that may begin the next syllable", "상"],
    ["initial consonants, in the programme's name and the title", "ㅅㅇ ㄱㄱ"],
  ])("finds by %s", async (_, q) => {
    expect(await found({ q, state: "OPEN" })).toEqual([codes.OPEN]);
  });

  it.each(["ㅅㅋ", "업사", "공고 용접", "%", "' | 'a", "\\"])("takes %j literally and finds none", async (q) => {
    expect(await found({ q })).toEqual([]);
  });

  it("reads any address without refusing it, and writes it back without what is usual", () => {
    const odd = { q: ["a", "b"], programme: "../etc", state: "open", page: "-1" };
    expect(callSearch.parse(odd)).toEqual({ q: "", page: 1 });
    expect(callAddress(callSearch.parse({ q: " 드론 ", state: "OPEN", page: "2" }))).toBe(
      "/calls?q=%EB%93%9C%EB%A1%A0&state=OPEN&page=2",
    );
    expect(callAddress(callSearch.parse({}))).toBe("/calls");
  });
});
