import { randomUUID } from "node:crypto";
import type { FormDefinition } from "@/lib/programmes/schema/form-definition";
import { next, write } from "./people";

const text = (ko: string, en?: string) => ({ ko, en: en ?? ko });
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** A short form with one field of the common kinds. */
const testForm: FormDefinition = {
  sections: [
    {
      id: "proposal",
      title: text("과제 제안", "Proposal"),
      fields: [
        { id: "solution", type: "long_text", label: text("해결 방법", "Solution"), required: true, maxLength: 2000 },
        { id: "budget", type: "money", label: text("정부지원금", "Grant"), required: true, maximum: "60000000" },
        { id: "remark", type: "short_text", label: text("비고", "Remark"), required: false, maxLength: 100 },
      ],
    },
    {
      id: "files",
      title: text("첨부 서류", "Files"),
      fields: [
        { id: "plan", type: "file", label: text("사업계획서", "Business plan"), required: false, maxFiles: 2 },
        {
          id: "privacy",
          type: "consent",
          label: text("개인정보 동의", "Privacy consent"),
          required: true,
          text: text("동의합니다."),
        },
      ],
    },
  ],
};

export const testAnswers = { solution: "초음파 영상을 판독합니다.", budget: "60000000", privacy: true };

export async function makeProgramme(organisationId: string): Promise<string> {
  const number = next();
  const programme = await write((tx) =>
    tx.programme.create({
      data: { code: `P${number}`, name: text(`사업 ${number}`), summary: text("사업 요약"), organisationId },
    }),
  );
  return programme.id;
}

export type CallOptions = {
  programmeId: string;
  officerId: string;
  approverId: string;
  /** Milliseconds from now; negative: in the past. */
  opensIn?: number;
  closesIn?: number;
  quota?: number;
  quotaPerChallenge?: number;
  reserveCount?: number;
  announced?: boolean;
  /** Milliseconds from now. */
  questionsCloseIn?: number;
  resultsExpectedAt?: Date;
  projectEndsOn?: Date;
  maxFileBytes?: bigint;
  maxApplicationsPerStartup?: number;
};

/** A call with one blind-free document review (criteria 40/30/20/10), two tranches (70/30 %) and three milestones. */
export async function makeCall(
  options: CallOptions,
): Promise<{ id: string; code: string; stageId: string; criterionIds: string[] }> {
  const { opensIn = -day, closesIn = 10 * day, announced = true, quota = 2 } = options;
  const now = Date.now();
  const id = randomUUID();
  const stageId = randomUUID();
  const code = `T${next()}`;
  const criteria = [40, 30, 20, 10].map((maxPoints, index) => ({
    id: randomUUID(),
    position: index + 1,
    name: text(["기술성", "적용성", "사업성", "역량"][index] ?? "항목"),
    guidance: text("평가 관점"),
    maxPoints,
  }));
  await write(async (tx) => {
    await tx.call.create({
      data: {
        id,
        programmeId: options.programmeId,
        code,
        title: text(`공고 ${code}`),
        summary: text("공고 요약"),
        opensAt: new Date(now + opensIn),
        closesAt: new Date(now + closesIn),
        quota,
        quotaPerChallenge: options.quotaPerChallenge ?? 1,
        reserveCount: options.reserveCount ?? 1,
        ceiling: 60_000_000n,
        totalBudget: 600_000_000n,
        eligibility: [
          { type: "applicant", id: "kind", kinds: ["STARTUP"] },
          { type: "company_age", id: "age", years: 7, reference: "ANNOUNCEMENT" },
        ],
        documents: [],
        questionsCloseAt: options.questionsCloseIn === undefined ? undefined : new Date(now + options.questionsCloseIn),
        resultsExpectedAt: options.resultsExpectedAt,
        projectEndsOn: options.projectEndsOn,
        maxApplicationsPerStartup: options.maxApplicationsPerStartup,
        maxFileBytes: options.maxFileBytes ?? 52_428_800n,
        support: [{ kind: "FACILITIES", text: text("시험 시설과 전문가") }],
        followOn: [],
        pathway: [],
        createdById: options.officerId,
        stages: {
          create: {
            id: stageId,
            position: 1,
            kind: "DOCUMENT_REVIEW",
            name: text("서류평가"),
            criteria: { create: criteria },
          },
        },
        forms: { create: { version: 1, definition: testForm } },
        tranchePlan: {
          create: [
            { position: 1, kind: "ADVANCE", name: text("선금", "Advance"), share: 7000 },
            { position: 2, kind: "BALANCE", name: text("잔금", "Balance"), share: 3000 },
          ],
        },
        milestonePlan: {
          create: [
            { position: 1, kind: "TASK", name: text("요구사항 확정", "Requirements"), dueAfterDays: 30 },
            { position: 2, kind: "MID_TERM_CHECK", name: text("중간점검", "Mid-term check"), dueAfterDays: 90 },
            { position: 3, kind: "FINAL_EVALUATION", name: text("최종평가", "Final evaluation"), dueAfterDays: 180 },
          ],
        },
      },
    });
    if (!announced) return;
    await tx.call.update({
      where: { id },
      data: {
        status: "ANNOUNCED",
        proposedById: options.officerId,
        announcedById: options.approverId,
        announcedAt: new Date(now + Math.min(opensIn, 0)),
      },
    });
  });
  return { id, code, stageId, criterionIds: criteria.map((criterion) => criterion.id) };
}
