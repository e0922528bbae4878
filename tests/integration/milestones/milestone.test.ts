import { existsSync, readdirSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { getStartupHome } from "@/lib/applications/queries/home";
import { acceptMilestone } from "@/lib/milestones/commands/accept-milestone";
import { attachEvidence } from "@/lib/milestones/commands/attach-evidence";
import { openEvidence } from "@/lib/milestones/commands/open-evidence";
import { removeEvidence } from "@/lib/milestones/commands/remove-evidence";
import { reportMilestone } from "@/lib/milestones/commands/report-milestone";
import { returnMilestone } from "@/lib/milestones/commands/return-milestone";
import { holdMilestone } from "@/lib/milestones/queries/milestone";
import { getProject } from "@/lib/milestones/queries/get-project";
import { listProjects } from "@/lib/milestones/queries/list-projects";
import { databaseNow } from "@/lib/platform/db";
import { pdf, script, sourceOf } from "../../factories/files";
import { contextOf, join, write } from "../../factories/people";
import { codesOf, makeProject, value } from "../../factories/projects";
import { makeWorld, type PersonOfWorld, type World } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";
import { lockWaiters } from "../../support/waiting";

let world: World;
let project: Awaited<ReturnType<typeof makeProject>>;
let milestoneId: string;

beforeEach(async () => {
  world = await makeWorld();
  project = await makeProject(world);
  milestoneId = project.milestoneIds[0] ?? "";
});

const as = (who: PersonOfWorld) => contextOf(world.people[who]);
const text = "시험편 12종의 촬영을 마치고 판독 기준을 함께 정했습니다.";
const attach = async (who: PersonOfWorld, bytes = pdf(), name = "증빙.pdf") =>
  attachEvidence(await as(who), { milestoneId, name, attested: true }, sourceOf(bytes));
const events = async (name: string) =>
  (await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = $1 AND "subjectId" = $2`, [name, milestoneId])).length;
const notices = async (who: PersonOfWorld, kind: string) =>
  (await ownerSql(`SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "kind" = $2`, [world.people[who], kind])).length;
const rowCount = async (): Promise<number> => (await ownerSql(`SELECT 1 FROM "StoredFile"`)).length;

function filesKept(): number {
  const folder = process.env.STORAGE_DIR ?? "";
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isFile()).length;
}

describe("a milestone", () => {
  it("is reported with evidence and accepted, each with its event and notice", async () => {
    value(await attach("startupEditor"));
    value(await reportMilestone(await as("startupEditor"), { milestoneId, version: 0, report: text }));
    expect(await notices("demandEditor", "milestones.reported")).toBe(1);
    value(await acceptMilestone(await as("demandEditor"), { milestoneId, version: 1, note: "" }));
    expect(await notices("startupOwner", "milestones.accepted")).toBe(1);
    expect(await notices("officer", "milestones.accepted")).toBe(1);
    expect(await Promise.all(["milestone_evidence_added", "milestone_reported", "milestone_accepted"].map(events))).toEqual([1, 1, 1]); // prettier-ignore
    const entries = await ownerSql(`SELECT "outcome" FROM "MilestoneEntry" WHERE "milestoneId" = $1 ORDER BY "at"`, [milestoneId]); // prettier-ignore
    expect(entries).toEqual([{ outcome: "REPORTED" }, { outcome: "ACCEPTED" }]);
    await expect(appSql(`UPDATE "Milestone" SET "status" = 'PLANNED' WHERE "id" = $1`, [milestoneId])).rejects.toThrow(
      /stands still/,
    );
    await expect(appSql(`UPDATE "MilestoneEntry" SET "text" = ''`)).rejects.toThrow(/permission denied/);
  });

  it("goes back with a comment and is reported again", async () => {
    value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report: text }));
    const note = "시험편 3종의 촬영 조건이 빠졌습니다. 조건을 적어 주십시오.";
    value(await returnMilestone(await as("demandOwner"), { milestoneId, version: 1, note }));
    expect(await notices("startupEditor", "milestones.returned")).toBe(1);
    value(
      await reportMilestone(await as("startupOwner"), {
        milestoneId,
        version: 2,
        report: `${text} 조건을 더했습니다.`,
      }),
    );
    const shown = await getProject((await as("startupViewer")).actor, "startup", project.id);
    expect(shown?.milestones[0]?.entries.map(({ outcome }) => outcome)).toEqual(["REPORTED", "RETURNED", "REPORTED"]);
  });

  it("is never accepted by the person who reported it, also as a member of both sides", async () => {
    await join(world.people.startupEditor, world.demandOwner, "EDITOR");
    value(await reportMilestone(await as("startupEditor"), { milestoneId, version: 0, report: text }));
    const result = await acceptMilestone(await as("startupEditor"), { milestoneId, version: 1, note: "" });
    expect(codesOf(result)).toEqual(["common.forbidden"]);
    expect(await events("milestone_accept_refused")).toBe(1);
  });

  it("is never accepted by anybody of the startup, also where a colleague reported it", async () => {
    await join(world.people.startupEditor, world.demandOwner, "EDITOR");
    value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report: text }));
    const result = await acceptMilestone(await as("startupEditor"), { milestoneId, version: 1, note: "" });
    expect(codesOf(result)).toEqual(["common.forbidden"]);
    value(await acceptMilestone(await as("demandEditor"), { milestoneId, version: 1, note: "" }));
  });

  it("takes one of two simultaneous decisions", async () => {
    value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report: text }));
    const note = "시험편 3종의 촬영 조건이 빠졌습니다. 조건을 적어 주십시오.";
    const results = await Promise.all([
      acceptMilestone(await as("demandOwner"), { milestoneId, version: 1, note: "" }),
      returnMilestone(await as("demandEditor"), { milestoneId, version: 1, note }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ownerSql(`SELECT 1 FROM "MilestoneEntry" WHERE "milestoneId" = $1`, [milestoneId])).toHaveLength(2);
  });
});

describe("evidence", () => {
  it("is judged by content and leaves nothing where it is refused", async () => {
    const before = [await rowCount(), filesKept()];
    expect(codesOf(await attach("startupOwner", script(), "증빙.pdf"))).toEqual(["files.type_refused"]);
    expect(codesOf(await attach("demandOwner"))).toEqual(["common.forbidden"]);
    expect(codesOf(await attach("otherStartupOwner"))).toEqual(["common.not_found"]);
    expect([await rowCount(), filesKept()]).toEqual(before);
  });

  it("is the startup's own until it is reported, then opened by both sides and recorded", async () => {
    const { fileId } = value(await attach("startupOwner"));
    const key = { milestoneId, fileId };
    expect(codesOf(await openEvidence(await as("demandViewer"), key))).toEqual(["common.not_found"]);
    value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report: text }));
    expect(value(await openEvidence(await as("demandViewer"), key)).name).toBe("증빙.pdf");
    value(await openEvidence(await as("officer"), key));
    expect(codesOf(await openEvidence(await as("otherDemandOwner"), key))).toEqual(["common.not_found"]);
    expect(codesOf(await openEvidence(await as("administrator"), key))).toEqual(["common.not_found"]);
    expect(
      await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = 'file_downloaded' AND "subjectId" = $1`, [fileId]),
    ).toHaveLength(2);
  });

  it("that arrives while the report waits for it is of that report: the report's time is later", async () => {
    const context = await as("startupOwner");
    const { arrived, reporting } = await write(async (tx) => {
      await holdMilestone(tx, milestoneId);
      const reporting = reportMilestone(context, { milestoneId, version: 0, report: text });
      await lockWaiters(1);
      return { arrived: await databaseNow(tx, context.clock), reporting: { reporting } };
    });
    value(await reporting.reporting);
    const [row] = await ownerSql<{ at: Date }>(`SELECT "reportedAt" AS at FROM "Milestone" WHERE "id" = $1`, [
      milestoneId,
    ]);
    expect(row?.at.getTime()).toBeGreaterThanOrEqual(arrived.getTime());
  });

  it("stays once it was shown; only what is being gathered can be removed", async () => {
    const first = value(await attach("startupOwner"));
    const second = value(await attach("startupOwner", pdf("two"), "둘.pdf"));
    value(await removeEvidence(await as("startupEditor"), { milestoneId, fileId: second.fileId }));
    value(await reportMilestone(await as("startupOwner"), { milestoneId, version: 0, report: text }));
    const remove = async () => removeEvidence(await as("startupOwner"), { milestoneId, fileId: first.fileId });
    expect(codesOf(await remove())).toEqual(["milestones.evidence_closed"]);
    expect(codesOf(await attach("startupOwner"))).toEqual(["milestones.evidence_closed"]);
    await expect(appSql(`DELETE FROM "MilestoneEvidence" WHERE "milestoneId" = $1`, [milestoneId])).rejects.toThrow(
      /being reported/,
    );
    const note = "시험편 3종의 촬영 조건이 빠졌습니다. 조건을 적어 주십시오.";
    value(await returnMilestone(await as("demandOwner"), { milestoneId, version: 1, note }));
    expect(codesOf(await remove())).toEqual(["milestones.evidence_shown"]);
  });
});

describe("the project", () => {
  const sides = { startup: "startup", demand: "demand", manage: "manage" } as const;
  const seers: Record<keyof typeof sides, PersonOfWorld[]> = {
    startup: ["startupOwner", "startupEditor", "startupViewer"],
    demand: ["demandOwner", "demandEditor", "demandViewer"],
    manage: ["officer", "approver", "auditor"],
  };

  it.each(Object.keys(sides) as (keyof typeof sides)[])("is seen from %s by its own people only", async (side) => {
    for (const who of Object.keys(world.people) as PersonOfWorld[]) {
      const { actor } = await as(who);
      const expected = seers[side].includes(who);
      expect([who, (await getProject(actor, side, project.id)) !== undefined]).toEqual([who, expected]);
      expect([
        who,
        (await listProjects(actor, side, { page: 1 }))?.rows.some(({ id }) => id === project.id) ?? false,
      ]).toEqual([who, expected]);
    }
  });

  it("offers each side its own actions and says whose turn it is", async () => {
    const officer = await getProject((await as("officer")).actor, "manage", project.id);
    expect(officer?.tranches[0]?.can).toEqual({ request: true, decide: false, pay: false });
    expect(officer?.milestones.some(({ can }) => can.report || can.decide)).toBe(false);
    const startup = await getProject((await as("startupEditor")).actor, "startup", project.id);
    expect(startup?.milestones.map(({ can }) => can.report)).toEqual([true, true, true]);
    expect(startup?.tranches.some(({ can }) => can.request || can.decide || can.pay)).toBe(false);
    expect(startup?.todos.map(({ party, kind, position }) => [party, kind, position])).toEqual([
      ["AGENCY", "request_tranche", 1],
      ["STARTUP", "report_milestone", 1],
    ]);
    const viewer = await getProject((await as("startupViewer")).actor, "startup", project.id);
    expect(viewer?.milestones.some(({ can }) => can.report)).toBe(false);
    for (const [who, mine] of [
      ["startupEditor", true],
      ["startupViewer", false],
    ] as const)
      expect((await getStartupHome((await as(who)).actor)).todos).toMatchObject([{ kind: "report_milestone", mine }]);
  });
});
