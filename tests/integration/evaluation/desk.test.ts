import { beforeEach, describe, expect, it } from "vitest";
import { openDocument } from "@/lib/evaluation/commands/open-document";
import { openEvaluation } from "@/lib/evaluation/commands/open-evaluation";
import { recuseEvaluation } from "@/lib/evaluation/commands/recuse-evaluation";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { submitEvaluation } from "@/lib/evaluation/commands/submit-evaluation";
import { getDesk } from "@/lib/evaluation/queries/desk";
import { listQueue } from "@/lib/evaluation/queries/queue";
import {
  codesOf,
  evaluate,
  evaluateAll,
  evaluationOf,
  makeAppointedPanel,
  makeScreenedWorld,
  open,
  overallComment,
  sheetOf,
  valueOf,
} from "../../factories/evaluation";
import { contextOf, join } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";

let world: World;
let evaluators: string[];
beforeEach(async () => {
  world = await makeScreenedWorld();
  ({ evaluators } = await makeAppointedPanel(world));
});

const mine = () => evaluationOf(world.people.evaluator, world.application.id);
const me = () => contextOf(world.people.evaluator);

describe("the declaration", () => {
  it("shows neither title nor content before it is made", async () => {
    const evaluation = await mine();
    const { actor } = await me();
    const before = await getDesk(actor, evaluation.id);
    expect(before).toMatchObject({ status: "ASSIGNED", document: null });
    expect(before?.group.items.map((item) => [item.title, item.challengeCode])).toEqual([
      [null, null],
      [null, null],
    ]);
    await open(world.people.evaluator, world.application.id);
    const after = await getDesk(actor, evaluation.id);
    expect(after?.document?.answers.solution).toBe("초음파 영상을 판독합니다.");
    expect(after?.declaredAt).toBeInstanceOf(Date);
    const events = await ownerSql(
      `SELECT 1 FROM "AuditEvent" WHERE "name" = 'evaluation_opened' AND "subjectId" = $1`,
      [evaluation.id],
    );
    expect(events).toHaveLength(1);
  });

  it("of a conflict takes the evaluation back, records it and tells the officer", async () => {
    const evaluation = await mine();
    const input = {
      evaluationId: evaluation.id,
      ground: "JOINT_WORK" as const,
      reason: "최근 3년 안에 함께 연구했습니다.",
    };
    valueOf(await recuseEvaluation(await me(), input));
    expect(await mine()).toMatchObject({ status: "RECUSED" });
    const conflicts = await ownerSql(`SELECT "kind", "ground" FROM "ConflictOfInterest" WHERE "userId" = $1`, [
      world.people.evaluator,
    ]);
    expect(conflicts).toEqual([{ kind: "EXCLUSION", ground: "JOINT_WORK" }]);
    const told = await ownerSql(
      `SELECT 1 FROM "Notice" WHERE "kind" = 'evaluation.conflict_declared' AND "userId" = $1`,
      [world.people.officer],
    );
    expect(told).toHaveLength(1);
    expect(
      codesOf(await openEvaluation(await me(), { evaluationId: evaluation.id, version: 1, declared: "on" })),
    ).toEqual(["evaluation.not_in_state"]);
    const { actor } = await me();
    expect((await getDesk(actor, evaluation.id))?.document).toBeNull();
  });

  it("is refused, and the refusal recorded, to one who joined an applicant after the assignment", async () => {
    await join(world.people.evaluator, world.otherStartup, "EDITOR");
    const evaluation = await mine();
    expect(
      codesOf(await openEvaluation(await me(), { evaluationId: evaluation.id, version: 0, declared: "on" })),
    ).toEqual(["evaluation.conflict_found"]);
    expect(await mine()).toMatchObject({ status: "ASSIGNED", version: 0 });
    expect(
      await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = 'evaluation_open_refused' AND "subjectId" = $1`, [
        evaluation.id,
      ]),
    ).toHaveLength(1);
  });
});

describe("scoring", () => {
  it("keeps a half-filled sheet as it is typed, and one audit event per session", async () => {
    const { id, version } = await open(world.people.evaluator, world.application.id);
    const [first = ""] = world.call.criterionIds;
    const half = {
      evaluationId: id,
      version,
      scores: [{ criterionId: first, points: null, comment: "메모" }],
      comment: "",
    };
    const saved = valueOf(await saveSheet(await me(), half));
    valueOf(
      await saveSheet(await me(), {
        ...half,
        version: saved.version,
        scores: [{ criterionId: first, points: 32, comment: "메모" }],
      }),
    );
    const { actor } = await me();
    expect((await getDesk(actor, id))?.scores).toEqual([{ criterionId: first, points: 32, comment: "메모" }]);
    expect(
      await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = 'evaluation_edited' AND "subjectId" = $1`, [id]),
    ).toHaveLength(1);
    const all = codesOf(await submitWith(id, saved.version + 1));
    expect(all).toContain("evaluation.points_missing");
    expect(all).toHaveLength(8);
  });

  const submitWith = async (evaluationId: string, version: number) =>
    submitEvaluation(await me(), { evaluationId, version });

  it("never overwrites what another tab saved, and lets one of two racing saves win", async () => {
    const { id, version } = await open(world.people.evaluator, world.application.id);
    const sheet = (points: number[]) => ({ evaluationId: id, version, scores: sheetOf(world, points), comment: "" });
    const context = await me();
    const results = await Promise.all([
      saveSheet(context, sheet([1, 1, 1, 1])),
      saveSheet(context, sheet([2, 2, 2, 2])),
    ]);
    expect(results.map(codesOf).flat().sort()).toEqual(["common.stale", "ok"]);
    const points = await ownerSql<{ points: number }>(
      `SELECT DISTINCT "points" FROM "Score" WHERE "evaluationId" = $1`,
      [id],
    );
    expect(points).toHaveLength(1);
  });

  it("refuses points above a criterion and criteria of another call", async () => {
    const { id, version } = await open(world.people.evaluator, world.application.id);
    const other = await makeWorld();
    const scores = [...sheetOf(world, [41, 31, 0, 0]).slice(0, 2), ...sheetOf(other, [1]).slice(0, 1)];
    expect(codesOf(await saveSheet(await me(), { evaluationId: id, version, scores, comment: "" }))).toEqual([
      "evaluation.points_range",
      "evaluation.points_range",
      "evaluation.criterion_unknown",
    ]);
  });

  it("checks conflicts again before scoring and before submitting", async () => {
    const { id, version } = await open(world.people.evaluator, world.application.id);
    const sheet = { evaluationId: id, version, scores: sheetOf(world, [1, 1, 1, 1]), comment: overallComment };
    const saved = valueOf(await saveSheet(await me(), sheet));
    await join(world.people.evaluator, world.demandOwner, "VIEWER");
    expect(codesOf(await saveSheet(await me(), { ...sheet, version: saved.version }))).toEqual([
      "evaluation.conflict_found",
    ]);
    expect(codesOf(await submitWith(id, saved.version))).toEqual(["evaluation.conflict_found"]);
    const { actor } = await me();
    expect(await getDesk(actor, id)).toMatchObject({ tied: true, document: null });
  });
});

describe("a submitted evaluation", () => {
  it("stands: neither commands nor the database let it change", async () => {
    await evaluate(world, world.people.evaluator, world.application.id, [30, 20, 10, 5]);
    const { id, version } = await mine();
    const sheet = { evaluationId: id, version, scores: sheetOf(world, [1, 1, 1, 1]), comment: overallComment };
    expect(codesOf(await saveSheet(await me(), sheet))).toEqual(["evaluation.not_in_state"]);
    await expect(appSql(`UPDATE "Evaluation" SET "comment" = 'x' WHERE "id" = $1`, [id])).rejects.toThrow(/stands/);
    await expect(appSql(`UPDATE "Score" SET "points" = 1 WHERE "evaluationId" = $1`, [id])).rejects.toThrow(/open/);
    await expect(ownerSql(`DELETE FROM "Evaluation" WHERE "id" = $1`, [id])).rejects.toThrow();
  });

  it("is never submitted incomplete, whatever the code does", async () => {
    const { id } = await open(world.people.evaluator, world.application.id);
    await expect(
      ownerSql(`UPDATE "Evaluation" SET "status" = 'SUBMITTED', "submittedAt" = now() WHERE "id" = $1`, [id]),
    ).rejects.toThrow(/every criterion/);
  });

  it("is submitted once when pressed twice", async () => {
    const { id, version } = await open(world.people.evaluator, world.application.id);
    const context = await me();
    const saved = valueOf(
      await saveSheet(context, {
        evaluationId: id,
        version,
        scores: sheetOf(world, [1, 1, 1, 1]),
        comment: overallComment,
      }),
    );
    const submit = () => submitEvaluation(context, { evaluationId: id, version: saved.version });
    const results = await Promise.all([submit(), submit()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const events = await ownerSql<{ after: object }>(
      `SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."name" = 'evaluation_submitted' AND e."subjectId" = $1`,
      [id],
    );
    // The trail is read by auditors before results are out: it proves the sheet and does not tell it.
    expect(events).toEqual([{ after: { sheet: expect.stringMatching(/^[0-9a-f]{64}$/) } }]);
  });

  it("tells the officers when it was the last one", async () => {
    const told = () =>
      ownerSql(`SELECT 1 FROM "Notice" WHERE "kind" = 'evaluation.panel_complete' AND "userId" = $1`, [
        world.people.officer,
      ]);
    await evaluateAll(world, evaluators.slice(0, 4));
    expect(await told()).toHaveLength(0);
    await evaluateAll(world, evaluators.slice(4));
    expect(await told()).toHaveLength(1);
  });
});

describe("what an evaluator sees", () => {
  it("is only their own", async () => {
    const evaluation = await mine();
    for (const who of [
      "otherEvaluator",
      "officer",
      "startupOwner",
      "demandOwner",
      "auditor",
      "administrator",
    ] as const) {
      const { actor } = await contextOf(world.people[who]);
      expect([who, await getDesk(actor, evaluation.id)]).toEqual([who, undefined]);
    }
    const { actor } = await contextOf(world.people.otherEvaluator);
    const [group] = await listQueue(actor);
    expect(group?.items).toHaveLength(2);
  });

  it("ends with the capability", async () => {
    await ownerSql(`UPDATE "Capability" SET "endedAt" = now() WHERE "userId" = $1`, [world.people.evaluator]);
    expect(await listQueue((await me()).actor)).toEqual([]);
  });

  it("opens no file that was not submitted with this application", async () => {
    const { id } = await open(world.people.evaluator, world.application.id);
    expect(codesOf(await openDocument(await me(), { evaluationId: id, fileId: id }))).toEqual(["common.not_found"]);
  });

  it("hides the applicant in a blind stage, in the text too", async () => {
    await ownerSql(`ALTER TABLE "EvaluationStage" DISABLE TRIGGER hold`);
    await ownerSql(`UPDATE "EvaluationStage" SET "blind" = true WHERE "id" = $1`, [world.call.stageId]);
    await ownerSql(`ALTER TABLE "EvaluationStage" ENABLE TRIGGER hold`);
    await ownerSql(
      `UPDATE "SubmittedContent" SET "content" = jsonb_set("content", '{answers,solution}', '"온결비전의 해법"') WHERE "versionId" = $1`,
      [world.application.versionId],
    );
    const { id } = await open(world.people.evaluator, world.application.id);
    const desk = await getDesk((await me()).actor, id);
    expect(desk?.document?.applicant).toBeNull();
    expect(JSON.stringify(desk)).not.toContain("온결비전");
  });
});
