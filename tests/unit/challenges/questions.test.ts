import { describe, expect, it } from "vitest";
import { mostWaiting, refusalOfQuestion, refusalsToAsk, tellsWho } from "@/lib/challenges/rules/questions";
import { newQuestion, releasedAnswers } from "@/lib/challenges/schema/questions";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const other = "01890a5d-ac96-774b-bcce-b302099a8058";

describe("who asked", () => {
  const names = ["(주) 온결비전", "Onkyeol Vision Co., Ltd.", "1234567891", "김온결"];

  it.each([
    "온결비전은 장비를 가져가도 됩니까?",
    "㈜온결 비전입니다. 장비를 가져가도 됩니까?",
    "주식회사 온결-비전 장비를 가져가도 됩니까?",
    "May ONKYEOL vision bring its equipment?",
    "사업자등록번호 123-45-67891 기업입니다.",
    "대표 김온결입니다.",
    "온결비전".normalize("NFD"),
  ])("is told by: %s", (text) => {
    expect(tellsWho(text, names)).toBe(true);
  });

  it.each(["온결 처리한 시편도 됩니까?", "시험 시설에 장비를 가져가도 됩니까?", ""])("is not told by: %s", (text) => {
    expect(tellsWho(text, names)).toBe(false);
  });

  it("is not looked for by a name of one letter, or by nothing", () => {
    expect(tellsWho("가나다", ["가", "", "(주)"])).toBe(false);
  });
});

describe("a question", () => {
  const facts = {
    challenge: { status: "PUBLISHED" },
    call: { status: "ANNOUNCED", phase: "OPEN" },
    closed: false,
    waiting: 0,
    names: ["온결비전"],
    text: "장비를 가져가도 됩니까?",
  } as const;
  const codes = (given: object) => refusalsToAsk({ ...facts, ...given }).map((refusal) => refusal.code);

  it.each([
    [{}, []],
    [{ call: { status: "ANNOUNCED", phase: "BEFORE" } }, []],
    [{ closed: true }, ["challenges.questions_closed"]],
    [{ waiting: mostWaiting - 1 }, []],
    [{ waiting: mostWaiting }, ["challenges.too_many_questions"]],
    [{ call: { status: "ANNOUNCED", phase: "CLOSED" } }, ["challenges.call_closed"]],
    [{ call: { status: "CANCELLED", phase: "OPEN" } }, ["challenges.call_not_announced"]],
    [{ challenge: { status: "WITHDRAWN" } }, ["challenges.questions_withdrawn"]],
    [{ text: "온결비전입니다." }, ["challenges.question_tells_who"]],
  ])("with %j: %j", (given, wanted) => {
    expect(codes(given)).toEqual(wanted);
  });

  it("is taken with the attestation only, and from ten characters on", () => {
    const parsed = (given: object) =>
      newQuestion.safeParse({
        challengeId: id,
        organisationId: other,
        text: "열 글자를 채운 질문",
        attested: "on",
        ...given,
      });
    expect(parsed({}).success).toBe(true);
    expect(parsed({ attested: undefined }).error?.issues[0]?.message).toBe("challenges.question_attestation_missing");
    expect(parsed({ text: "아홉 글자입니다." }).error?.issues[0]?.message).toBe("challenges.question_short");
  });

  it.each([
    ["ASKED", ["draft", "refuse", "edit"]],
    ["DRAFTED", ["draft", "return", "release", "refuse", "edit"]],
    ["RELEASED", []],
    ["REFUSED", []],
  ] as const)("that is %s allows %j", (status, wanted) => {
    const verbs = ["draft", "return", "release", "refuse", "edit"] as const;
    expect(verbs.filter((verb) => refusalOfQuestion(verb, status) === undefined)).toEqual(wanted);
  });
});

describe("a release", () => {
  const parsed = (questions: unknown) => releasedAnswers.safeParse({ challengeId: id, questions });

  it("names each answer with the version that was seen", () => {
    expect(parsed(`${id}:3`).data?.questions).toEqual([{ questionId: id, version: 3 }]);
    expect(parsed([`${id}:0`, `${other}:12`]).data?.questions).toHaveLength(2);
  });

  it.each([[undefined], [[]], ["x:1"], [id], [`${id}:-1`], [`${id}:x`]])("refuses %j", (questions) => {
    expect(parsed(questions).success).toBe(false);
  });
});
