import { beforeEach, describe, expect, it } from "vitest";
import { completeAgreement } from "@/lib/agreements/commands/complete-agreement";
import { requestCompletion } from "@/lib/agreements/commands/request-completion";
import { approveTranche } from "@/lib/funding/commands/approve-tranche";
import { payTranche } from "@/lib/funding/commands/pay-tranche";
import { requestTranche } from "@/lib/funding/commands/request-tranche";
import { acceptMilestone } from "@/lib/milestones/commands/accept-milestone";
import { reportMilestone } from "@/lib/milestones/commands/report-milestone";
import { getProject } from "@/lib/milestones/queries/get-project";
import { koreanDay } from "@/lib/platform/i18n/days";
import { eventsOf, noticesOf } from "../../factories/organisations";
import { contextOf, grant, join, makeCapable } from "../../factories/people";
import { codesOf, makeProject, value } from "../../factories/projects";
import { makeWorld, type PersonOfWorld, type World } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";

let world: World;
let project: Awaited<ReturnType<typeof makeProject>>;
beforeEach(async () => {
  world = await makeWorld();
  project = await makeProject(world);
});

const as = (who: PersonOfWorld) => contextOf(world.people[who]);
const report = "시험편 12종의 촬영을 마치고 판독 기준을 함께 정했습니다.";

async function accept(milestoneId: string): Promise<void> {
  value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report }));
  value(await acceptMilestone(await as("demandOwner"), { milestoneId, version: 1, note: "" }));
}

async function pay(trancheId: string): Promise<void> {
  value(await requestTranche(await as("officer"), { trancheId, version: 0 }));
  value(await approveTranche(await as("approver"), { trancheId, version: 1 }));
  value(await payTranche(await as("officer"), { trancheId, version: 2, paidOn: koreanDay(new Date()) }));
}

/** Accepts every milestone and pays every tranche. */
async function keep(): Promise<void> {
  for (const id of project.milestoneIds) await accept(id);
  for (const id of project.trancheIds) await pay(id);
}

async function step() {
  const [row] = await ownerSql<{ version: number }>(`SELECT "version" FROM "Agreement" WHERE "id" = $1`, [project.id]);
  return { agreementId: project.id, version: row?.version ?? -1 };
}
const request = async (who: PersonOfWorld = "officer") => requestCompletion(await as(who), await step());
const confirm = async (who: PersonOfWorld = "approver") => completeAgreement(await as(who), await step());
const seen = async (who: PersonOfWorld) => getProject((await as(who)).actor, "manage", project.id);

describe("an agreement that was kept", () => {
  it("is completed by two: the officer asks, the approver confirms, and all sides are told", async () => {
    await keep();
    expect((await seen("officer"))?.todos.map(({ kind }) => kind)).toEqual(["request_completion"]);
    expect((await seen("officer"))?.can).toMatchObject({ requestCompletion: true, complete: false });
    expect(codesOf(await confirm())).toEqual(["agreements.completion_not_requested"]);
    value(await request());
    expect(await noticesOf(world.people.approver)).toContain("agreements.completion_requested");
    expect(codesOf(await request())).toEqual(["agreements.completion_requested"]);
    expect((await seen("approver"))?.todos.map(({ kind }) => kind)).toEqual(["confirm_completion"]);
    expect((await seen("approver"))?.can).toMatchObject({ requestCompletion: false, complete: true });

    value(await confirm());
    const completed = await seen("approver");
    expect(completed).toMatchObject({ status: "COMPLETED", todos: [], endedAt: null });
    expect(completed?.completedAt).toBeInstanceOf(Date);
    for (const who of ["startupOwner", "demandOwner", "officer"] as const)
      expect(await noticesOf(world.people[who])).toContain("agreements.completed");
    expect((await eventsOf(project.id)).slice(-2)).toEqual(["agreement_completion_requested", "agreement_completed"]);
    expect(codesOf(await request())).toEqual(["agreements.not_in_state"]);
    await expect(appSql(`UPDATE "Agreement" SET "endReason" = 'x' WHERE "id" = $1`, [project.id])).rejects.toThrow(
      "a completed agreement stands still",
    );
  });

  it("is not confirmed by the one who asked, even with both capabilities", async () => {
    await keep();
    await grant(world.people.officer, "APPROVER", world.programmeId);
    value(await request());
    expect(codesOf(await confirm("officer"))).toEqual(["common.forbidden"]);
    const forced = `UPDATE "Agreement" SET "status" = 'COMPLETED', "completedById" = $2, "completedAt" = clock_timestamp() WHERE "id" = $1`;
    await expect(appSql(forced, [project.id, world.people.officer])).rejects.toThrow("Agreement_completed_by_two");
  });

  it("is not confirmed by an approver who belongs to the startup", async () => {
    await keep();
    value(await request());
    await join(world.people.approver, world.startup, "VIEWER");
    expect(codesOf(await confirm("approver"))).toEqual(["common.forbidden"]);
  });

  it("is completed once where two approvers confirm at once", async () => {
    await keep();
    value(await request());
    const second = await contextOf(await makeCapable("APPROVER", world.programmeId));
    const input = await step();
    const results = await Promise.all(
      [await as("approver"), second].map((context) => completeAgreement(context, input)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await eventsOf(project.id)).filter((name) => name === "agreement_completed")).toHaveLength(1);
  });
});

describe("an agreement of which something is missing", () => {
  it("is not completed, and every reason is told", async () => {
    for (const id of project.milestoneIds.slice(0, -1)) await accept(id);
    await pay(project.trancheIds[0] ?? "");
    expect(codesOf(await request())).toEqual(["agreements.not_all_accepted", "agreements.not_all_paid"]);
    await accept(project.milestoneIds.at(-1) ?? "");
    expect(codesOf(await request())).toEqual(["agreements.not_all_paid"]);
    expect((await seen("officer"))?.can.requestCompletion).toBe(false);
  });

  it("is held by the database too", async () => {
    await ownerSql(
      `UPDATE "Agreement" SET "completionRequestedById" = $2, "completionRequestedAt" = clock_timestamp() WHERE "id" = $1`,
      [project.id, world.people.officer],
    );
    const forced = `UPDATE "Agreement" SET "status" = 'COMPLETED', "completedById" = $2, "completedAt" = clock_timestamp() WHERE "id" = $1`;
    await expect(appSql(forced, [project.id, world.people.approver])).rejects.toThrow(
      "an agreement is completed once all is accepted and paid",
    );
  });
});
