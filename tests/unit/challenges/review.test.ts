import { describe, expect, it } from "vitest";
import { differencesOf, type Words } from "@/lib/challenges/rules/difference";
import { challengeDraft } from "@/lib/challenges/schema";
import { standOf } from "@/lib/challenges/rules/comments";
import { returnedChallenge } from "@/lib/challenges/schema/review";
import { testContent } from "@/tests/factories/application";

const seen = { challengeId: "01890a5d-ac96-774b-bcce-b302099a8057", version: "2" };
const parsed = (given: object) => returnedChallenge.safeParse({ ...seen, ...given });

describe("comments by section", () => {
  it("come in the order of the text, without the empty ones", () => {
    const sections = {
      support: "시험 시설의 때를 적어 주십시오.",
      problem: " 배경이 길어 줄여 주십시오. ",
      civil: "  ",
    };
    expect(parsed({ sections }).data).toEqual({
      challengeId: seen.challengeId,
      version: 2,
      comment: "",
      sections: [
        { section: "problem", text: "배경이 길어 줄여 주십시오." },
        { section: "support", text: "시험 시설의 때를 적어 주십시오." },
      ],
    });
  });

  it("or the comment on the whole say in ten characters what to mend", () => {
    const refused = (given: object) =>
      parsed(given).error?.issues.map(({ message, path }) => [message, path.join(".")]);
    expect(refused({})).toEqual([["challenges.comment_short", "comment"]]);
    expect(refused({ comment: "아홉 글자입니다.", sections: { problem: "아홉 글자입니다." } })).toEqual([
      ["challenges.comment_short", "comment"],
    ]);
    expect(parsed({ comment: "열 글자를 채웠습니다" }).success).toBe(true);
    expect(parsed({ sections: { problem: "열 글자를 채웠습니다" } }).success).toBe(true);
    expect(parsed({ sections: { magic: "열 글자를 채웠습니다" } }).success).toBe(false);
  });
});

const words: Words = {
  field: (field) => field,
  teams: (count) => `${count}팀`,
  necessity: (necessity) => necessity,
  access: (access) => access,
  level: (level) => `TRL ${level}`,
  won: (won) => `${won}원`,
  audience: (audience) => audience,
};

describe("the difference of two versions", () => {
  const before = { content: challengeDraft.parse(testContent), annex: null, files: [] };

  it("is nothing where they say the same", () => {
    expect(differencesOf(before, before, words)).toEqual([]);
  });

  it("names each part with its section and language, in reading order", () => {
    const content = challengeDraft.parse({
      ...testContent,
      title: { ko: "새 이름", en: testContent.title.en },
      partners: 2,
      performance: [
        ...testContent.performance,
        { measure: { ko: "오검출률" }, current: "", wanted: "3%", necessity: "WISH", check: "영상 100장" },
      ],
      trlWanted: 7,
      data: [{ name: { ko: "시편", en: "Specimens" }, terms: { ko: "반납" }, access: "AGREEMENT" }],
      budgetTotal: "80000000",
    });
    const file = {
      fileId: seen.challengeId,
      name: "규격.pdf",
      size: 10,
      mediaType: "application/pdf",
      sha256: "ab12cd34ef56",
    };
    const after = {
      content,
      annex: { text: { ko: "연동 규격" }, terms: { ko: "" } },
      files: [{ ...file, audience: "ANNEX" as const }],
    };
    expect(differencesOf(before, after, words)).toEqual([
      { section: "head", part: "title", lang: "ko", before: testContent.title.ko, after: "새 이름" },
      { section: "head", part: "partners", lang: null, before: "1팀", after: "2팀" },
      {
        section: "performance",
        part: "performance",
        lang: "ko",
        before: "검출률 · 85 % → 95 % · MUST",
        after: "검출률 · 85 % → 95 % · MUST\n오검출률 · – → 3% · WISH · 영상 100장",
      },
      { section: "environment", part: "trlWanted", lang: null, before: "", after: "TRL 7" },
      { section: "data", part: "data", lang: "ko", before: "", after: "시편 · 반납 · AGREEMENT" },
      { section: "data", part: "data", lang: "en", before: "", after: "Specimens" },
      { section: "budget", part: "budgetTotal", lang: null, before: "", after: "80000000원" },
      { section: "annex", part: "annexText", lang: "ko", before: "", after: "연동 규격" },
      { section: "annex", part: "files", lang: null, before: "", after: "ANNEX · 규격.pdf (ab12cd34)" },
    ]);
  });
});

describe("how the talk about a section stands", () => {
  const officer = { side: "OFFICER", settled: false } as const;
  const words = { side: "OWNER", settled: false } as const;
  const tick = { side: "OWNER", settled: true } as const;
  it.each([
    [[], undefined],
    [[words], undefined],
    [[officer], "open"],
    [[officer, words], "answered"],
    [[officer, tick], "settled"],
    [[officer, tick, words], "settled"],
    [[officer, tick, officer], "open"],
    [[officer, tick, officer, words], "answered"],
  ] as const)("%j", (thread, stand) => expect(standOf(thread)).toBe(stand));
});
