import { koreanDay } from "@/lib/platform/i18n/days";
import { kstParts, toKstInput } from "@/lib/platform/i18n/kst";
import { announceCall } from "@/lib/programmes/commands/announce-call";
import { createCall } from "@/lib/programmes/commands/create-call";
import { proposeCall } from "@/lib/programmes/commands/propose-call";
import { newCall } from "@/lib/programmes/schema/call-terms";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

export type DemoCall = {
  code: string;
  title: { ko: string; en: string };
  /** Days from today. */
  announced: number;
  opens: number;
  closes: number;
  results: number;
  ends: number;
  quota: number;
  quotaPerChallenge: number;
};

/** Makes a call with the challenge's usual terms (domain.md §3) and has it announced by a second person. */
export async function announcedCall(call: DemoCall, programmeId: string, people: People): Promise<string> {
  const officer = await as(people.of("officer@demo.example"), moment(call.announced - 2));
  const { callId } = await must(createCall(officer, newCall.parse(termsOf(call, programmeId))));
  await must(proposeCall(officer, { callId, version: await versionOf(callId) }));
  const approver = await as(people.of("approver@demo.example"), moment(call.announced));
  await must(announceCall(approver, { callId, version: await versionOf(callId) }));
  return callId;
}

const versionOf = (id: string) =>
  look(async (tx) => (await tx.call.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

/** As the officer's form would send them. */
function termsOf(call: DemoCall, programmeId: string) {
  const year = kstParts(moment(call.closes)).year;
  return {
    programmeId,
    code: call.code,
    title: { ko: `${year}년 ${call.title.ko}`, en: `${call.title.en} ${year}` },
    summary: {
      ko: "군과 방산기업이 낸 문제를 창업기업이 함께 풉니다. 선정된 기업은 과제당 최대 6,000만원과 시험 시설, 현장 전문가를 지원받아 실증합니다. 과제와 기업은 시연을 위한 예시입니다.",
      en: "Startups solve problems posted by military units and defense companies. Selected ones get up to KRW 60 million per project, test facilities and experts for a proof of concept. Problems and companies are examples for the demonstration.",
    },
    timeZone: "Asia/Seoul",
    opensAt: toKstInput(moment(call.opens, "10:00")),
    closesAt: toKstInput(moment(call.closes, "16:00")),
    resultsExpectedAt: toKstInput(moment(call.results, "10:00")),
    projectEndsOn: koreanDay(moment(call.ends)),
    quota: String(call.quota),
    quotaPerChallenge: String(call.quotaPerChallenge),
    reserveCount: "3",
    ceiling: "60000000",
    totalBudget: String(call.quota * 60_000_000),
    grantShare: "100",
    ownCashShare: "0",
    ownInKindShare: "0",
    eligibility: {
      kinds: ["STARTUP"],
      years: "7",
      reference: "ANNOUNCEMENT",
      exceptionYears: "10",
      exception: {
        ko: "신산업 창업 분야에 해당하는 기업입니다.",
        en: "The company works in one of the new industries.",
      },
    },
    maxFileMegabytes: "50",
    support: [
      { kind: "FACILITIES", text: { ko: "수요기관의 시험 시설", en: "Test facilities of the demand owners" } },
      { kind: "EXPERTS", text: { ko: "수요기관의 현장 전문가", en: "Experts of the demand owners" } },
      { kind: "TRAINING", text: { ko: "컨설팅과 교육, 교류 행사", en: "Consulting, training and networking" } },
    ],
    followOn: [{ text: { ko: "성과가 우수한 과제는 후속 R&D", en: "Follow-up R&D for the best" } }],
    stages: [
      {
        kind: "DOCUMENT_REVIEW",
        name: { ko: "종합평가", en: "Review" },
        weight: "100",
        aggregation: "TRIMMED_MEAN",
        minEvaluations: "5",
        passMark: "60",
        criteria: [
          criterion(
            "기술성",
            "Technology",
            "해결 방법이 구체적이고 요구 성능을 이룰 수 있는지 봅니다.",
            "Is the solution concrete, and can it reach the required performance?",
            40,
          ),
          criterion(
            "현장 적용성",
            "Fit for the field",
            "수요기관의 환경에서 쓸 수 있는지 봅니다.",
            "Can it be used where the demand owner works?",
            30,
          ),
          criterion(
            "사업성",
            "Market",
            "민간과 군에서 넓게 쓰일 수 있는지 봅니다.",
            "Can it spread in civil and military use?",
            20,
          ),
          criterion(
            "수행 역량",
            "Capability",
            "인력과 일정이 계획을 감당하는지 봅니다.",
            "Do team and schedule carry the plan?",
            10,
          ),
        ],
      },
    ],
    tranches: [
      { kind: "ADVANCE", name: { ko: "선금", en: "Advance" }, share: "70" },
      { kind: "BALANCE", name: { ko: "잔금", en: "Balance" }, share: "30" },
    ],
    milestones: [
      {
        kind: "TASK",
        name: { ko: "요구사항·시험방법 확정", en: "Requirements and test method agreed" },
        dueAfterDays: "30",
      },
      {
        kind: "MID_TERM_CHECK",
        name: { ko: "시제품 중간점검", en: "Mid-term check of the prototype" },
        dueAfterDays: "100",
      },
      {
        kind: "FINAL_EVALUATION",
        name: { ko: "현장 실증·최종평가", en: "Field trial and final evaluation" },
        dueAfterDays: "180",
      },
    ],
    form: JSON.stringify(defaultFormDefinition),
  };
}

const criterion = (ko: string, en: string, guidanceKo: string, guidanceEn: string, points: number) => ({
  name: { ko, en },
  guidance: { ko: guidanceKo, en: guidanceEn },
  maxPoints: String(points),
});
