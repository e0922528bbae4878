import { beforeEach, describe, expect, it } from "vitest";
import { remindEvaluators } from "@/lib/evaluation/commands/remind-evaluators";
import { saveSheet } from "@/lib/evaluation/commands/save-sheet";
import { setDeadline } from "@/lib/evaluation/commands/set-deadline";
import { submitEvaluation } from "@/lib/evaluation/commands/submit-evaluation";
import { getPanelPage } from "@/lib/evaluation/queries/panels";
import { listQueue } from "@/lib/evaluation/queries/queue";
import { systemClock } from "@/lib/platform/clock";
import { day, minute } from "../../factories/call";
import {
  codesOf,
  evaluate,
  makeAppointedPanel,
  makeScreenedWorld,
  open,
  overallComment,
  panelVersion,
  sheetOf,
  valueOf,
} from "../../factories/evaluation";
import { eventsOf, noticesOf } from "../../factories/organisations";
import { contextOf, system } from "../../factories/people";
import type { World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let panelId: string;
let evaluator: string;
let other: string;
let dueAt: Date;
beforeEach(async () => {
  // No other panel waits for its reminder.
  await ownerSql(`UPDATE "Panel" SET "dueAt" = NULL`);
  world = await makeScreenedWorld();
  ({ panelId } = await makeAppointedPanel(world));
  ({ evaluator, otherEvaluator: other } = world.people);
  dueAt = new Date(Date.now() + 3 * day);
});

const set = async (moment = dueAt, who = world.people.officer, offset = 0) =>
  setDeadline(await contextOf(who, offset), { panelId, version: await panelVersion(panelId), dueAt: moment });

/** Saves a complete sheet of the world's application and submits it, `offset` milliseconds from now. */
async function submitAt(offset: number) {
  const context = await contextOf(evaluator, offset);
  const { id, version } = await open(evaluator, world.application.id);
  const scores = sheetOf(world, [30, 20, 15, 8]);
  const saved = valueOf(await saveSheet(context, { evaluationId: id, version, scores, comment: overallComment }));
  const submit = async (at: number) =>
    codesOf(await submitEvaluation(await contextOf(evaluator, at), { evaluationId: id, version: saved.version }));
  return { first: await submit(offset), submit };
}

describe("the deadline of an evaluation", () => {
  it("takes what is submitted a minute before it, and refuses what comes a minute after, though that is saved", async () => {
    valueOf(await set());
    const late = await submitAt(3 * day + minute);
    expect(late.first).toEqual(["evaluation.past_due"]);
    expect(await late.submit(3 * day - minute)).toEqual(["ok"]);
  });

  it("may be moved by the officer after it has passed", async () => {
    valueOf(await set());
    const late = await submitAt(4 * day);
    expect(late.first).toEqual(["evaluation.past_due"]);
    valueOf(await set(new Date(Date.now() + 5 * day), world.people.officer, 4 * day));
    expect(await late.submit(4 * day)).toEqual(["ok"]);
  });

  it("is shown to the evaluator and to the managers, recorded, and told to those who are not done", async () => {
    for (const application of [world.application, world.otherApplication])
      await evaluate(world, other, application.id, [30, 20, 15, 8]);
    valueOf(await set());
    expect((await listQueue((await contextOf(evaluator)).actor))[0]?.panel.dueAt).toEqual(dueAt);
    const { actor } = await contextOf(world.people.approver);
    const page = await getPanelPage(actor, systemClock, world.call.id, { page: 1, search: "" });
    expect(page?.panel?.dueAt).toEqual(dueAt);
    expect((await eventsOf(panelId)).at(-1)).toBe("panel_deadline_set");
    expect(await noticesOf(evaluator)).toContain("evaluation.deadline_set");
    expect(await noticesOf(other)).not.toContain("evaluation.deadline_set");
  });

  it("lies ahead, and is the officer's to set until the deliberation", async () => {
    expect(codesOf(await set(new Date(Date.now() - minute)))).toEqual(["evaluation.due_in_past"]);
    expect(codesOf(await set(dueAt, world.people.approver))).toEqual(["common.forbidden"]);
    expect(codesOf(await set(dueAt, world.people.otherOfficer))).toEqual(["common.not_found"]);
    await ownerSql(
      `INSERT INTO "SelectionRound" ("id", "callId", "minutes", "proposedById") VALUES (gen_random_uuid(), $1, '회의록', $2)`,
      [world.call.id, world.people.officer],
    );
    expect(codesOf(await set())).toEqual(["evaluation.round_exists"]);
  });

  it("is moved once where two officers move it at once", async () => {
    const version = await panelVersion(panelId);
    const context = await contextOf(world.people.officer);
    const results = await Promise.all([1, 2].map(() => setDeadline(context, { panelId, version, dueAt })));
    expect(results.map(codesOf)).toEqual(expect.arrayContaining([["ok"], ["common.stale"]]));
  });
});

describe("the reminder", () => {
  const remind = (offset: number) => remindEvaluators(system("clock", offset));
  const reminders = async (userId: string) =>
    (await noticesOf(userId)).filter((kind) => kind === "evaluation.reminder").length;

  it("comes a day before, once, and only to those who are not done", async () => {
    for (const application of [world.application, world.otherApplication])
      await evaluate(world, other, application.id, [30, 20, 15, 8]);
    valueOf(await set());
    expect(await remind(2 * day - minute)).toEqual({ ok: true, value: 0 });
    const both = await Promise.all([remind(2 * day + minute), remind(2 * day + minute)]);
    expect(both.map((result) => result.ok && result.value).sort()).toEqual([0, 1]);
    expect(await remind(2 * day + minute)).toEqual({ ok: true, value: 0 });
    expect(await reminders(evaluator)).toBe(1);
    expect(await reminders(other)).toBe(0);
  });

  it("comes again for a deadline that was moved, and never after it", async () => {
    valueOf(await set());
    expect(await remind(3 * day + minute)).toEqual({ ok: true, value: 0 });
    expect(await remind(2 * day + minute)).toEqual({ ok: true, value: 1 });
    valueOf(await set(new Date(Date.now() + 6 * day)));
    expect(await remind(5 * day + minute)).toEqual({ ok: true, value: 1 });
    expect(await reminders(evaluator)).toBe(2);
  });

  it("is nobody's to send but the portal's own", async () => {
    expect(codesOf(await remindEvaluators(await contextOf(world.people.officer)))).toEqual(["common.forbidden"]);
  });
});
