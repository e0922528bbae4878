import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MASK, maskNames } from "@/lib/evaluation/rules/masking";
import {
  refusalsToAppoint,
  refusalsToAssign,
  sharesOf,
  type AppointmentFacts,
  type PanelPerson,
} from "@/lib/evaluation/rules/panel";
import { gradeOf, gradePoints, refusalsToSave, refusalsToSubmit } from "@/lib/evaluation/rules/sheet";
import { evaluationWorkflow, panelWorkflow } from "@/lib/evaluation/workflow";
import { allows } from "@/lib/platform/workflow";

const codes = (refusals: { code: string }[]) => refusals.map((refusal) => refusal.code);
const criteria = [
  { id: "a", position: 1, maxPoints: 60 },
  { id: "b", position: 2, maxPoints: 40 },
];
const tenCharacters = "열글자가꼭되는의견임";

describe("the score sheet", () => {
  it("gives 20/16/12/8/4 for a 20-point item", () => {
    expect([100, 80, 60, 40, 20].map((percent) => gradePoints(20, percent))).toEqual([20, 16, 12, 8, 4]);
    expect(gradeOf(16, 20)).toBe("good");
    expect(gradeOf(17, 20)).toBeUndefined();
    expect(gradeOf(null, 20)).toBeUndefined();
  });

  it("names everything that is missing at once", () => {
    expect(codes(refusalsToSubmit(criteria, [], ""))).toEqual([
      "evaluation.points_missing",
      "evaluation.comment_short",
      "evaluation.points_missing",
      "evaluation.comment_short",
      "evaluation.overall_short",
    ]);
  });

  it("counts characters at the edge, without the space around them", () => {
    const scores = (comment: string) => criteria.map(({ id }) => ({ criterionId: id, points: 0, comment }));
    expect(refusalsToSubmit(criteria, scores(` ${tenCharacters} `), tenCharacters + tenCharacters)).toEqual([]);
    expect(
      codes(refusalsToSubmit(criteria, scores(tenCharacters.slice(1)), tenCharacters + tenCharacters)),
    ).toHaveLength(2);
    expect(
      codes(refusalsToSubmit(criteria, scores(tenCharacters), `${tenCharacters}${tenCharacters.slice(1)}`)),
    ).toEqual(["evaluation.overall_short"]);
  });

  it("keeps points within their criterion and criteria within the stage", () => {
    const score = (criterionId: string, points: number | null) => ({ criterionId, points, comment: "" });
    expect(refusalsToSave(criteria, [score("a", 60), score("b", 0), score("a", null)])).toEqual([]);
    expect(codes(refusalsToSave(criteria, [score("a", 61), score("b", -1), score("c", 1)]))).toEqual([
      "evaluation.points_range",
      "evaluation.points_range",
      "evaluation.criterion_unknown",
    ]);
  });
});

const person = (side: PanelPerson["side"], gender: PanelPerson["gender"], chair = false): PanelPerson => ({
  userId: "u",
  side,
  gender,
  chair,
});

describe("the panel", () => {
  it("reports the shares at their edges", () => {
    const even = [
      person("MARKET", "FEMALE"),
      person("MARKET", null),
      person("PUBLIC", "MALE"),
      person("ACADEMIC", null),
    ];
    expect(sharesOf(even)).toMatchObject({
      members: 4,
      market: 2,
      women: 1,
      marketMet: true,
      womenMet: true,
      sizeMet: false,
    });
    const ten = [...Array(9)].map(() => person("PUBLIC", "MALE"));
    expect(sharesOf([...ten, person("MARKET", "FEMALE")])).toMatchObject({ womenMet: true, marketMet: false });
    expect(sharesOf([...ten, ...ten, person("MARKET", "FEMALE")]).womenMet).toBe(false);
    expect(sharesOf([])).toMatchObject({ marketMet: false, womenMet: false });
  });

  const ready: AppointmentFacts = {
    members: [person("MARKET", null, true), ...[...Array(4)].map(() => person("MARKET", null))],
    minEvaluations: 5,
    conflicted: 0,
    unscreened: 0,
    eligible: 1,
    callClosed: true,
    callCancelled: false,
  };

  it.each([
    [{}, []],
    [{ callClosed: false }, ["evaluation.call_open"]],
    [{ callCancelled: true }, ["evaluation.call_cancelled"]],
    [{ unscreened: 1 }, ["evaluation.screening_open"]],
    [{ eligible: 0 }, ["evaluation.nothing_eligible"]],
    [{ members: ready.members.slice(0, 4) }, ["evaluation.members_few"]],
    [{ members: ready.members.map((member) => ({ ...member, chair: false })) }, ["evaluation.chair_missing"]],
    [{ conflicted: 1 }, ["evaluation.members_conflicted"]],
  ] as [Partial<AppointmentFacts>, string[]][])("appoints with %o: %o", (change, expected) => {
    expect(codes(refusalsToAppoint({ ...ready, ...change }))).toEqual(expected);
  });

  it("assigns nobody whom the call ties", () => {
    const free = {
      belongsToApplicant: false,
      belongsToDemandOwner: false,
      managesProgramme: false,
      administers: false,
      alreadyMember: false,
    };
    expect(refusalsToAssign(free)).toEqual([]);
    const tied = {
      ...free,
      belongsToApplicant: true,
      belongsToDemandOwner: true,
      managesProgramme: true,
      administers: true,
    };
    expect(codes(refusalsToAssign({ ...tied, alreadyMember: true }))).toHaveLength(5);
  });
});

describe("masking", () => {
  it("hides a name with and without its legal form, spaces and case", () => {
    const names = ["주식회사 온결비전", "Ongyeol Vision Inc.", "홍길동"];
    expect(maskNames("온결비전은 (주)온결 비전의 기술로 ONGYEOL VISION을", names)).not.toMatch(/온결|ongyeol/i);
    expect(maskNames("대표 홍길동", names)).toBe(`대표 ${MASK}`);
    expect(maskNames("결과를 비교한다", names)).toBe("결과를 비교한다");
    expect(maskNames("C++ (주) 시험", ["C++ (주)", "가"])).toBe(`${MASK} 시험`);
  });

  it("never throws and leaves no name behind", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 2 }), (text, name) => {
        fc.pre([...name.trim().replace(/\s/g, "")].length > 1);
        const masked = maskNames(`${text} ${name} ${text}`, [name]);
        expect(masked.includes(MASK)).toBe(true);
      }),
    );
  });
});

describe("the workflows", () => {
  it("are these, and nothing else", () => {
    const table = <S extends string, V extends string>(
      workflow: Record<V, { from: readonly S[]; to: S }>,
      statuses: readonly S[],
    ) =>
      (Object.keys(workflow) as V[]).map((verb) => [
        verb,
        statuses.filter((status) => allows(workflow, verb, status)).join(),
        workflow[verb].to,
      ]);
    expect(table(evaluationWorkflow, ["ASSIGNED", "OPEN", "SUBMITTED", "RECUSED"])).toEqual([
      ["open", "ASSIGNED", "OPEN"],
      ["recuse", "ASSIGNED,OPEN", "RECUSED"],
      ["save", "OPEN", "OPEN"],
      ["submit", "OPEN", "SUBMITTED"],
    ]);
    expect(table(panelWorkflow, ["FORMING", "APPOINTED", "CLOSED"])).toEqual([
      ["staff", "FORMING", "FORMING"],
      ["appoint", "FORMING", "APPOINTED"],
      ["extend", "APPOINTED", "APPOINTED"],
      ["relieve", "APPOINTED", "APPOINTED"],
      ["close", "APPOINTED", "CLOSED"],
    ]);
  });
});
