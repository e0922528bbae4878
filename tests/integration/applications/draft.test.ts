import { beforeEach, describe, expect, test } from "vitest";
import { saveSection } from "@/lib/applications/commands/save-section";
import { startApplication } from "@/lib/applications/commands/start-application";
import { getDraft } from "@/lib/applications/queries/draft";
import { lockOwn } from "@/lib/applications/queries/for-submission";
import { databaseNow } from "@/lib/platform/db";
import { contextOf, makeMember, makeOrganisation, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";
import { lockWaiters } from "@/tests/support/waiting";

let world: World;
let startup: string;
let owner: string;
let editor: string;
let viewer: string;

beforeEach(async () => {
  world = await makeWorld();
  startup = await makeOrganisation("STARTUP", { verified: false });
  owner = await makeMember(startup, "OWNER");
  editor = await makeMember(startup, "EDITOR");
  viewer = await makeMember(startup, "VIEWER");
});

const start = async (user: string, offset = 0) =>
  startApplication(await contextOf(user, offset), { challenge: world.challenge.code, organisationId: startup });

async function started(): Promise<string> {
  const result = await start(owner);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.applicationId;
}

describe("starting", () => {
  test("an unverified startup may write; two colleagues at once open one draft", async () => {
    const results = await Promise.all([start(owner), start(editor), start(editor)]);
    const ids = new Set(results.map((result) => (result.ok ? result.value.applicationId : "refused")));
    expect(ids.size).toBe(1);
    const [row] = await ownerSql<{ count: string }>(
      `SELECT count(*) FROM "AuditEvent" WHERE "name" = 'application_started' AND "subjectId" = $1`,
      [[...ids][0]],
    );
    expect(row?.count).toBe("1");
  });

  test("is refused before the opening and after the deadline with that reason", async () => {
    const day = 24 * 3600 * 1000;
    expect(await start(owner, -5 * day)).toMatchObject({ refusals: [{ code: "applications.not_open_yet" }] });
    expect(await start(owner, 20 * day)).toMatchObject({ refusals: [{ code: "applications.deadline_passed" }] });
  });

  test("is for owners and editors of that startup, and for startups", async () => {
    expect(await start(viewer)).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await start(world.people.otherStartupOwner)).toMatchObject({ refusals: [{ code: "common.not_found" }] });
    const prime = startApplication(await contextOf(world.people.demandOwner), {
      challenge: world.challenge.code,
      organisationId: world.demandOwner,
    });
    expect(await prime).toMatchObject({ refusals: [{ code: "applications.organisation_kind" }] });
  });
});

describe("saving a section", () => {
  const save = async (user: string, applicationId: string, version: number, solution: unknown) =>
    saveSection(await contextOf(user), { applicationId, sectionId: "proposal", version, answers: { solution } });

  test("keeps versions, gives a colleague's newer text instead of overwriting it, and takes a repeated save", async () => {
    const id = await started();
    expect(await save(owner, id, 0, "처음")).toMatchObject({ value: { saved: true, version: 1 } });
    expect(await save(editor, id, 1, "동료")).toMatchObject({ value: { saved: true, version: 2 } });
    expect(await save(owner, id, 1, "내 글")).toMatchObject({
      value: { saved: false, theirs: { version: 2, answers: { solution: "동료" } } },
    });
    expect(await save(editor, id, 1, "동료")).toMatchObject({ value: { saved: true, version: 2 } });
    const history = await ownerSql(
      `SELECT "version", "answers", "savedById" FROM "DraftHistory" WHERE "applicationId" = $1`,
      [id],
    );
    expect(history).toEqual([{ version: 1, answers: { solution: "처음" }, savedById: owner }]);
  });

  test("of two at once keeps one and shows it to the other; the same text twice at once is one save", async () => {
    const id = await started();
    await save(owner, id, 0, "처음");
    const different = await Promise.all([save(owner, id, 1, "내 글"), save(editor, id, 1, "동료")]);
    const outcomes = different.map((result) => (result.ok ? result.value : undefined));
    expect(outcomes.map((one) => one?.saved).toSorted()).toEqual([false, true]);
    const kept = outcomes[0]?.saved ? "내 글" : "동료";
    expect(outcomes.find((one) => one?.saved === false)).toMatchObject({
      theirs: { version: 2, answers: { solution: kept } },
    });
    const same = await Promise.all([1, 2, 3].map(() => save(owner, id, 2, "같은 글")));
    for (const result of same) expect(result).toMatchObject({ value: { saved: true, version: 3 } });
  });

  test("of what is there already changes nothing, not even its time", async () => {
    const id = await started();
    const first = await save(owner, id, 0, "처음");
    expect(await save(editor, id, 1, "처음")).toEqual(first);
  });

  test("two first saves at once keep one text and hand it to the other", async () => {
    const id = await started();
    const results = await Promise.all([save(owner, id, 0, "가"), save(editor, id, 0, "나")]);
    const saved = results.filter((result) => result.ok && result.value.saved);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(saved).toHaveLength(1);
  });

  test("is one audit event per person and editing session", async () => {
    const id = await started();
    await save(owner, id, 0, "가");
    await save(owner, id, 1, "가나");
    await save(editor, id, 2, "가나다");
    const events = await ownerSql<{ actorUserId: string }>(
      `SELECT "actorUserId" FROM "AuditEvent" WHERE "name" = 'draft_edited' AND "subjectId" = $1 ORDER BY "at"`,
      [id],
    );
    expect(events.map((event) => event.actorUserId)).toEqual([owner, editor]);
  });

  test("keeps text over the limit, and refuses what is no text, no such section, and no member", async () => {
    const id = await started();
    expect(await save(owner, id, 0, "가".repeat(3000))).toMatchObject({ ok: true });
    expect(await save(owner, id, 1, { not: "" })).toMatchObject({
      ok: false,
      refusals: [{ code: "common.invalid", field: "solution" }],
    });
    expect(await save(viewer, id, 1, "보기")).toMatchObject({ refusals: [{ code: "common.forbidden" }] });
    expect(await save(world.people.otherStartupOwner, id, 1, "남")).toMatchObject({
      refusals: [{ code: "common.not_found" }],
    });
    const unknown = saveSection(await contextOf(owner), {
      applicationId: id,
      sectionId: "nowhere",
      version: 0,
      answers: {},
    });
    expect(await unknown).toMatchObject({ refusals: [{ code: "applications.section_unknown" }] });
  });

  test("unknown fields are dropped, not stored", async () => {
    const id = await started();
    await saveSection(await contextOf(owner), {
      applicationId: id,
      sectionId: "proposal",
      version: 0,
      answers: { solution: "글", rogue: "x" },
    });
    const rows = await ownerSql(`SELECT "answers" FROM "DraftSection" WHERE "applicationId" = $1`, [id]);
    expect(rows).toEqual([{ answers: { solution: "글" } }]);
  });
});

describe("the draft's page data", () => {
  test("is for members only", async () => {
    const id = await started();
    const { people } = world;
    for (const user of [owner, editor, viewer])
      expect((await getDraft((await contextOf(user)).actor, id))?.id).toBe(id);
    for (const user of [
      people.otherStartupOwner,
      people.officer,
      people.approver,
      people.auditor,
      people.administrator,
    ]) {
      expect(await getDraft((await contextOf(user)).actor, id)).toBeUndefined();
    }
  });
});

test("what is saved while a submission is being made comes after it: the page says that it changed since", async () => {
  const id = await started();
  const context = await contextOf(owner);
  const input = { applicationId: id, sectionId: "proposal", version: 0, answers: {} };
  const { submittedAt, saving } = await write(async (tx) => {
    await lockOwn(tx, context.actor, id);
    const saving = saveSection(context, input);
    await lockWaiters(1);
    return { submittedAt: await databaseNow(tx, context.clock), saving: { saving } };
  });
  const result = await saving.saving;
  if (!result.ok || !result.value.saved) throw new Error(JSON.stringify(result));
  expect(result.value.savedAt.getTime()).toBeGreaterThanOrEqual(submittedAt.getTime());
});
