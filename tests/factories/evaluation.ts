import { appointPanel } from "@/lib/evaluation/commands/appoint-panel";
import { assignMember } from "@/lib/evaluation/commands/assign-member";
import { formPanel } from "@/lib/evaluation/commands/form-panel";
import { nameChair } from "@/lib/evaluation/commands/name-chair";
import { openEvaluation } from "@/lib/evaluation/commands/open-evaluation";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { submitEvaluation } from "@/lib/evaluation/commands/submit-evaluation";
import type { Result } from "@/lib/platform/result";
import { ownerSql } from "../support/database";
import { contextOf, makeCapable } from "./people";
import { day, minute, type CallOptions } from "./call";
import { makeWorld, type World } from "./world";

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusals)}`);
  return result.value;
}

export const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? ["ok"] : result.refusals.map((refusal) => refusal.code);

/** A world whose call has closed and whose two applications passed the screening. */
export async function makeScreenedWorld(options: Partial<CallOptions> = {}): Promise<World> {
  const world = await makeWorld({ opensIn: -9 * day, closesIn: -minute, ...options });
  await ownerSql(`UPDATE "Application" SET "status" = 'ELIGIBLE' WHERE "callId" = $1 AND "status" = 'SUBMITTED'`, [
    world.call.id,
  ]);
  return world;
}

export const panelVersion = async (panelId: string): Promise<number> =>
  (await ownerSql<{ version: number }>(`SELECT "version" FROM "Panel" WHERE "id" = $1`, [panelId]))[0]?.version ?? -1;

export const evaluationOf = async (
  userId: string,
  applicationId: string,
): Promise<{ id: string; version: number; status: string }> => {
  const [row] = await ownerSql<{ id: string; version: number; status: string }>(
    `SELECT e."id", e."version", e."status" FROM "Evaluation" e JOIN "PanelMember" m ON m."id" = e."memberId"
      WHERE m."userId" = $1 AND e."applicationId" = $2`,
    [userId, applicationId],
  );
  if (!row) throw new Error("no such evaluation");
  return row;
};

/** A forming panel of five: the given evaluators (the world's two where not said), the first as its chair, and others. */
export async function makePanel(world: World, given?: string[]): Promise<{ panelId: string; evaluators: string[] }> {
  const officer = await contextOf(world.people.officer);
  const { panelId } = valueOf(
    await formPanel(officer, { callId: world.call.id, name: { ko: "1분과", en: "Panel 1" } }),
  );
  const evaluators = [...(given ?? [world.people.evaluator, world.people.otherEvaluator])];
  while (evaluators.length < 5) evaluators.push(await makeCapable("EVALUATOR"));
  const memberIds: string[] = [];
  for (const userId of evaluators) {
    const version = await panelVersion(panelId);
    memberIds.push(valueOf(await assignMember(officer, { panelId, version, userId })).memberId);
  }
  const [memberId = ""] = memberIds;
  valueOf(await nameChair(officer, { panelId, version: await panelVersion(panelId), memberId }));
  return { panelId, evaluators };
}

export async function makeAppointedPanel(
  world: World,
  given?: string[],
): Promise<{ panelId: string; evaluators: string[] }> {
  const panel = await makePanel(world, given);
  const officer = await contextOf(world.people.officer);
  valueOf(await appointPanel(officer, { panelId: panel.panelId, version: await panelVersion(panel.panelId) }));
  return panel;
}

export async function open(userId: string, applicationId: string): Promise<{ id: string; version: number }> {
  const evaluation = await evaluationOf(userId, applicationId);
  const input = { evaluationId: evaluation.id, version: evaluation.version, declared: "on" as const };
  valueOf(await openEvaluation(await contextOf(userId), input));
  return { id: evaluation.id, version: evaluation.version + 1 };
}

export const sheetOf = (world: World, points: number[]) =>
  world.call.criterionIds.map((criterionId, index) => ({
    criterionId,
    points: points[index] ?? 0,
    comment: "시험 자료가 충분하고 근거가 분명합니다.",
  }));

export const overallComment = "전체로 보아 수요에 잘 맞고 실증 계획이 구체적입니다.";

/** Declares, scores (points in the order of the criteria, 40/30/20/10) and submits. */
export async function evaluate(world: World, userId: string, applicationId: string, points: number[]): Promise<void> {
  const context = await contextOf(userId);
  const { id, version } = await open(userId, applicationId);
  const sheet = { evaluationId: id, version, scores: sheetOf(world, points), comment: overallComment };
  const saved = valueOf(await saveSheet(context, sheet));
  valueOf(await submitEvaluation(context, { evaluationId: id, version: saved.version }));
}

/** Every member evaluates both applications: the world's own does better. */
export async function evaluateAll(world: World, evaluators: string[]): Promise<void> {
  for (const [index, userId] of evaluators.entries()) {
    await evaluate(world, userId, world.application.id, [30 + index, 25, 15, 8]);
    await evaluate(world, userId, world.otherApplication.id, [25 + index, 20, 15, 8]);
  }
}
