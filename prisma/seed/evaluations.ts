import { appointPanel } from "@/lib/evaluation/commands/appoint-panel";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { formPanel } from "@/lib/evaluation/commands/form-panel";
import { nameChair } from "@/lib/evaluation/commands/name-chair";
import { openEvaluation } from "@/lib/evaluation/commands/open-evaluation";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { submitEvaluation } from "@/lib/evaluation/commands/submit-evaluation";
import type { People } from "./people";
import { as, look, moment, must } from "./stage";

/** A panel of five for the call, appointed by the officer; the first of them presides. */
export async function appointedPanel(callId: string, people: People, days: number): Promise<void> {
  const officer = await as(people.of("officer@demo.example"), moment(days));
  const { panelId } = await must(formPanel(officer, { callId, name: { ko: "종합평가 분과", en: "Review panel" } }));
  const memberIds: string[] = [];
  for (const number of [1, 3, 4, 5, 6]) {
    const userId = people.of(`evaluator${number}@demo.example`);
    memberIds.push(
      (await must(assignMember(officer, { panelId, version: await versionOf(panelId), userId }))).memberId,
    );
  }
  await must(nameChair(officer, { panelId, version: await versionOf(panelId), memberId: memberIds[0] ?? "" }));
  await must(appointPanel(officer, { panelId, version: await versionOf(panelId) }));
}

const versionOf = (id: string) =>
  look(async (tx) => (await tx.panel.findUniqueOrThrow({ where: { id }, select: { version: true } })).version);

/** How good each application is by its order, and how strict each evaluator is: the scores follow from both. */
const strictness: Record<number, number> = { 1: 0, 3: 4, 4: -6, 5: 2, 6: -2 };

/** One evaluator declares, scores and (unless `keepOpen`) submits everything assigned in a call. */
export async function evaluated(
  callId: string,
  number: number,
  people: People,
  days: number,
  keepOpen = 0,
): Promise<void> {
  const userId = people.of(`evaluator${number}@demo.example`);
  const context = await as(userId, moment(days, "13:00"));
  const assigned = await look((tx) =>
    tx.evaluation.findMany({
      where: { application: { callId }, member: { userId } },
      orderBy: { application: { createdAt: "asc" } },
      select: {
        id: true,
        version: true,
        member: {
          select: { panel: { select: { stage: { select: { criteria: { orderBy: { position: "asc" } } } } } } },
        },
      },
    }),
  );
  for (const [index, { id: evaluationId, version, member }] of assigned.entries()) {
    await must(openEvaluation(context, { evaluationId, version, declared: "on" }));
    const quality = 92 - 5 * index + (strictness[number] ?? 0) + ((number * 7 + index * 3) % 5);
    const scores = member.panel.stage.criteria.map((criterion, place) => ({
      criterionId: criterion.id,
      points: Math.max(
        0,
        Math.min(criterion.maxPoints, Math.round((criterion.maxPoints * (quality - place * 2)) / 100)),
      ),
      comment: "요구 성능에 닿는 방법을 시험 계획으로 뒷받침했습니다. (예시)",
    }));
    const comment = "현장 자료가 적은 조건에서도 쓸 수 있는 방법입니다. 시험 조건을 더 분명히 하면 좋겠습니다. (예시)";
    const saved = await must(saveSheet(context, { evaluationId, version: version + 1, scores, comment }));
    if (index < assigned.length - keepOpen)
      await must(submitEvaluation(context, { evaluationId, version: saved.version }));
  }
}
