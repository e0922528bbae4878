import { randomUUID } from "node:crypto";
import { answerSupplement } from "@/lib/applications/commands/answer-supplement";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { requestSupplement } from "@/lib/applications/commands/request-supplement";
import { saveSection } from "@/lib/applications/commands/save-section";
import { screenPassing } from "@/lib/applications/commands/screen-passing";
import { startApplication } from "@/lib/applications/commands/start-application";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { getDraft } from "@/lib/applications/queries/draft";
import { contentOfDraft, digestOf } from "@/lib/applications/rules/draft-content";
import { usualDueDay } from "@/lib/applications/rules/supplement";
import { koreanDay } from "@/lib/platform/i18n/days";
import { ownSections } from "@/lib/programmes/rules/composed-form";
import { examplePlan } from "./example-plan";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import { as, moment, must } from "./stage";

type Scene = { people: People; organisations: Organisations };
type Draft = { challenge: string; startup: string; at: Date };

/** A draft with the questions of eligibility and the first `sections` of the form filled in, else all. */
export async function draft(
  { challenge, startup, at }: Draft,
  { people, organisations }: Scene,
  sections = Infinity,
): Promise<string> {
  const context = await as(people.of(`owner.${startup}@demo.example`), at);
  const started = await must(startApplication(context, { challenge, organisationId: organisations.of(startup) }));
  const form = await getDraft(context.actor, started.applicationId);
  if (!form) throw new Error("a draft that was just begun is gone");
  const own = ownSections(form.definition);
  const filled = form.definition.sections.filter(
    (section) => !own.includes(section) || own.indexOf(section) < sections,
  );
  for (const { id, fields } of filled) {
    const names = new Set(fields.filter((field) => field.type !== "file").map((field) => field.id));
    const answers = Object.fromEntries(Object.entries(answersOf(startup)).filter(([name]) => names.has(name)));
    if (Object.keys(answers).length === 0) continue;
    await must(saveSection(context, { applicationId: started.applicationId, sectionId: id, version: 0, answers }));
  }
  return started.applicationId;
}

/** The same, complete with its business plan, and submitted. */
export async function submittedApplication(one: Draft, scene: Scene): Promise<string> {
  const applicationId = await draft(one, scene);
  // A minute after the last save, so that nothing looks changed since.
  const later = new Date(one.at.getTime() + 60_000);
  const context = await as(scene.people.of(`owner.${one.startup}@demo.example`), later);
  const plan = { applicationId, fieldId: "business_plan", name: `사업계획서_${one.challenge}.pdf`, attested: true };
  await must(attachFile(context, plan, examplePlan(`${one.challenge} ${one.startup}`)));
  const written = await getDraft(context.actor, applicationId);
  if (!written) throw new Error("a draft that was just written is gone");
  const digest = digestOf(contentOfDraft(written));
  await must(submitApplication(context, { applicationId, attemptKey: randomUUID(), digest, attested: "on" }));
  return applicationId;
}

export async function screened(callId: string, people: People, days: number): Promise<void> {
  await must(screenPassing(await as(people.of("officer@demo.example"), moment(days)), { callId }));
}

/** A request for supplement to the business plan, with two weeks' time from then. */
export async function supplementRequested(applicationId: string, people: People, days: number): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days, "15:00"));
  const due = usualDueDay(koreanDay(moment(days + 7)));
  await must(
    requestSupplement(officer, {
      applicationId,
      dueAt: new Date(`${due}T18:00:00+09:00`),
      items: [
        { fieldId: "schedule", reason: "시험 일정이 수요기관의 시설 사용 기간과 겹치는지 적어 주십시오. (예시)" },
        { fieldId: "business_plan", reason: "사업계획서 3쪽의 예산표가 빠져 있습니다. 다시 올려 주십시오. (예시)" },
      ],
    }),
  );
}

/** The same, answered two days later. */
export async function supplementAnswered(
  { applicationId, startup }: { applicationId: string; startup: string },
  people: People,
  days: number,
): Promise<void> {
  await supplementRequested(applicationId, people, days);
  const owner = await as(people.of(`owner.${startup}@demo.example`), moment(days + 2, "11:00"));
  const before = await getDraft(owner.actor, applicationId);
  const section = before?.definition.sections.find(({ fields }) => fields.some(({ id }) => id === "schedule"));
  const draft = before?.sections[section?.id ?? ""];
  if (!section || !draft) throw new Error("a form without a schedule");
  const answers = {
    ...draft.answers,
    schedule: "1개월 요구사항 확정, 2–3개월 시제품, 4개월 시설 사용(수요기관과 협의함), 5–6개월 최종평가.",
  };
  await must(saveSection(owner, { applicationId, sectionId: section.id, version: draft.version, answers }));
  const after = await getDraft(owner.actor, applicationId);
  if (!after?.supplement) throw new Error("a supplement that was just asked for is gone");
  await must(
    answerSupplement(owner, {
      applicationId,
      attemptKey: randomUUID(),
      digest: digestOf(after.supplement.content),
      attested: "on",
      note: "예산표는 사업계획서 4쪽에 있습니다. (예시)",
    }),
  );
}

/** Answers to the call's questions and the default form; some startups have supplied before, most have not. */
function answersOf(startup: string): Record<string, unknown> {
  const known = startup.length % 2 === 0;
  return {
    eligibility_age: "yes",
    main_product: "현장 진단 소프트웨어와 센서 모듈",
    employees: "12",
    revenue: "840000000",
    defence_experience: known ? "trial" : "none",
    ...(known ? { defence_record: "민간 인증기관의 시험에 두 차례 참여했습니다. (예시)" } : {}),
    title: "적은 자료로 배우는 진단 모델과 현장 단말",
    solution:
      "공개 자료로 먼저 학습한 모델을 현장의 적은 표본으로 맞추고, 결과의 근거를 함께 보여 현장 담당자가 고칠 수 있게 합니다. 고친 내용은 다음 학습에 씁니다. 외부망 없이 단말에서 동작합니다.",
    performance: "수요과제의 요구 성능 항목마다 시험 조건을 정하고, 수요기관의 시험편으로 두 차례 측정합니다.",
    difference: "설명 가능한 판정과 경량화 기술을 특허 2건으로 출원했습니다. (예시)",
    readiness: "trl_5_6",
    schedule: "1개월 요구사항 확정, 2–3개월 시제품, 4–5개월 현장 시험, 6개월 최종평가.",
    members: [
      { name: "한가람 (예시)", role: "총괄 책임", experience: "영상 진단 12년, 군 시험 2회", participation: "40" },
      { role: "모델 개발", experience: "경량 학습 모델 6년", participation: "80" },
      { role: "단말 개발", experience: "내환경 단말 설계 9년", participation: "60" },
      { role: "현장 시험", experience: "정비 현장 15년", participation: "30" },
    ],
    budget: [
      { category: "materials", basis: "시험편 40개, 센서 모듈 12대", grant: "18000000" },
      { category: "outsourcing", basis: "내환경 시험 의뢰", grant: "12000000" },
      { category: "equipment", basis: "판정용 단말 4대", grant: "8000000", own_cash: "4000000" },
      { category: "personnel", basis: "개발 3명, 6개월", grant: "20000000", own_in_kind: "11000000" },
      { category: "travel", basis: "현장 시험 출장", grant: "2000000" },
    ],
    civil_use: "제조와 시설 점검에 같은 기술을 씁니다.",
    true_statement: true,
    nothing_classified: true,
    privacy: true,
  };
}
