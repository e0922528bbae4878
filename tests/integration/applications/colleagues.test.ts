import { beforeEach, describe, expect, test } from "vitest";
import { addComment } from "@/lib/applications/commands/add-comment";
import { attendDraft } from "@/lib/applications/commands/attend-draft";
import { purgeApplications } from "@/lib/applications/commands/purge-applications";
import { saveSection } from "@/lib/applications/commands/save-section";
import { settleComment } from "@/lib/applications/commands/settle-comment";
import { MOST_COMMENTS } from "@/lib/applications/queries/comments";
import { getDraft } from "@/lib/applications/queries/draft";
import { makeThread } from "../../factories/application-examples";
import { day } from "../../factories/call";
import { codesOf, valueOf } from "../../factories/evaluation";
import { contextOf, system } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let id: string;
let owner: string;
let editor: string;
let viewer: string;

beforeEach(async () => {
  world = await makeWorld();
  id = world.application.id;
  ({ startupOwner: owner, startupEditor: editor, startupViewer: viewer } = world.people);
});

type Seen = Partial<{ sectionId: string; fieldId: string; versions: Record<string, number>; comments: string }>;

const attend = async (user: string, seen: Seen = {}, offset = 0) =>
  attendDraft(await contextOf(user, offset), {
    applicationId: id,
    sectionId: seen.sectionId ?? null,
    fieldId: seen.fieldId ?? null,
    versions: seen.versions ?? { proposal: 1, files: 1 },
    comments: seen.comments ?? "",
  });

const nameOf = async (user: string) =>
  (await ownerSql<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = $1`, [user]))[0]?.name;

describe("who has a draft open", () => {
  test("is seen by colleagues for half a minute, and never by oneself", async () => {
    expect(valueOf(await attend(owner, { sectionId: "proposal", fieldId: "solution" })).colleagues).toEqual([]);
    const place = { userId: owner, name: await nameOf(owner), sectionId: "proposal", fieldId: "solution" };
    expect(valueOf(await attend(editor)).colleagues).toEqual([place]);
    expect(valueOf(await attend(editor, {}, 28_000)).colleagues).toEqual([place]);
    expect(valueOf(await attend(editor, {}, 31_000)).colleagues).toEqual([]);
  });

  test("ends with the membership, for the page and for those who stay", async () => {
    valueOf(await attend(editor, { sectionId: "proposal" }));
    await ownerSql(`UPDATE "Membership" SET "endedAt" = clock_timestamp() WHERE "userId" = $1`, [editor]);
    expect(codesOf(await attend(editor))).toEqual(["common.not_found"]);
    expect(valueOf(await attend(owner)).colleagues).toEqual([]);
  });

  test("is told what others saved, and only that", async () => {
    const answers = { solution: "동료의 글", budget: "60000000" };
    const input = { applicationId: id, sectionId: "proposal", version: 1, answers };
    valueOf(await saveSection(await contextOf(editor), input));
    expect(valueOf(await attend(owner)).sections).toEqual({
      proposal: { answers, version: 2, savedAt: expect.any(Date), savedBy: await nameOf(editor) },
    });
    expect(valueOf(await attend(owner, { versions: { proposal: 2, files: 1 } })).sections).toEqual({});
    expect(Object.keys(valueOf(await attend(owner, { versions: {} })).sections)).toEqual(["files", "proposal"]);
  });
});

test("an open page learns which version counts, and of what was changed since", async () => {
  await ownerSql(`UPDATE "DraftSection" SET "updatedAt" = "updatedAt" - interval '1 hour' WHERE "applicationId" = $1`, [
    id,
  ]);
  expect(valueOf(await attend(editor)).standing).toMatchObject({ counting: { number: 1 }, changed: false });
  const answers = { solution: "그 뒤의 글", budget: "60000000" };
  valueOf(await saveSection(await contextOf(owner), { applicationId: id, sectionId: "proposal", version: 1, answers }));
  expect(valueOf(await attend(editor)).standing).toMatchObject({ counting: { number: 1 }, changed: true });
});

test("what one person typed is not saved, nor given up, for another who signed in meanwhile", async () => {
  const input = { applicationId: id, sectionId: "proposal", version: 1, answers: { solution: "글" } };
  expect(codesOf(await saveSection(await contextOf(editor), { ...input, person: owner }))).toEqual([
    "applications.other_person",
  ]);
  expect(codesOf(await saveSection(await contextOf(editor), { ...input, person: editor }))).toEqual(["ok"]);
  const stranger = await contextOf(world.people.otherStartupOwner);
  expect(codesOf(await saveSection(stranger, { ...input, person: owner }))).toEqual(["applications.other_person"]);
  const look = { applicationId: id, person: owner, sectionId: null, fieldId: null, versions: {}, comments: "" };
  expect(codesOf(await attendDraft(stranger, look))).toEqual(["applications.other_person"]);
});

describe("comments", () => {
  const comment = async (user: string, extra: { threadId?: string; fieldId?: string; sectionId?: string } = {}) =>
    addComment(await contextOf(user), {
      applicationId: id,
      sectionId: "proposal",
      text: "근거를 더해 주십시오.",
      ...extra,
    });
  const commentsOf = async (user: string) => (await getDraft((await contextOf(user)).actor, id))?.comments;
  const told = async (kind: string) =>
    (
      await ownerSql<{ userId: string }>(`SELECT "userId" FROM "Notice" WHERE "kind" = $1 AND "href" LIKE $2`, [
        `applications.${kind}`,
        `%${id}`,
      ])
    ).map(({ userId }) => userId);

  test("stand in threads by field; an answer opens a settled thread again", async () => {
    const { threadId } = valueOf(await comment(viewer, { fieldId: "solution" }));
    valueOf(await settleComment(await contextOf(owner), { threadId, resolved: true }));
    const settled = await commentsOf(owner);
    expect(settled?.threads).toMatchObject([
      {
        id: threadId,
        sectionId: "proposal",
        fieldId: "solution",
        resolved: { by: await nameOf(owner) },
        comments: [{ author: await nameOf(viewer), own: false, text: "근거를 더해 주십시오." }],
      },
    ]);
    // The page that has them gets nothing; every change is one.
    expect(valueOf(await attend(owner, { comments: settled?.mark })).comments).toBeNull();
    valueOf(await comment(owner, { threadId, sectionId: "files" }));
    const answered = valueOf(await attend(owner, { comments: settled?.mark })).comments;
    expect(answered?.threads).toMatchObject([{ sectionId: "proposal", resolved: null, comments: [{}, { own: true }] }]);
    valueOf(await settleComment(await contextOf(owner), { threadId, resolved: true }));
    valueOf(await settleComment(await contextOf(editor), { threadId, resolved: true }));
    const events = await ownerSql<{ name: string }>(
      `SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 AND "name" LIKE 'draft_comment%' ORDER BY "at"`,
      [id],
    );
    expect(events.map(({ name }) => name)).toEqual([
      "draft_commented",
      "draft_comment_settled",
      "draft_commented",
      "draft_comment_settled",
    ]);
  });

  test("are told to those who write, answers to those who wrote; not to who is there", async () => {
    const { threadId } = valueOf(await comment(viewer));
    expect((await told("commented")).toSorted()).toEqual([owner, editor].toSorted());
    valueOf(await comment(editor, { threadId }));
    expect(await told("comment_answered")).toEqual([viewer]);
    valueOf(await attend(viewer));
    valueOf(await comment(owner, { threadId }));
    expect((await told("comment_answered")).toSorted()).toEqual([viewer, editor].toSorted());
  });

  test("are refused for what is not in the form, for others' threads, and past the last one", async () => {
    expect(codesOf(await comment(owner, { sectionId: "nowhere" }))).toEqual(["applications.section_unknown"]);
    expect(codesOf(await comment(owner, { fieldId: "privacy" }))).toEqual(["applications.comment_field_unknown"]);
    const theirs = await makeThread(world, world.otherApplication.id);
    expect(codesOf(await comment(owner, { threadId: theirs }))).toEqual(["common.not_found"]);
    expect(codesOf(await settleComment(await contextOf(owner), { threadId: theirs, resolved: true }))).toEqual([
      "common.not_found",
    ]);
    await ownerSql(
      `INSERT INTO "DraftComment" ("id", "applicationId", "sectionId", "authorId", "text", "createdAt")
       SELECT gen_random_uuid(), $1, 'proposal', $2, '-', clock_timestamp() FROM generate_series(1, $3)`,
      [id, owner, MOST_COMMENTS - 1],
    );
    expect(codesOf(await comment(owner))).toEqual(["ok"]);
    expect(codesOf(await comment(owner))).toEqual(["applications.too_many_comments"]);
  });

  test("go with the draft's history, long after the close", async () => {
    const { threadId } = valueOf(await comment(owner));
    valueOf(await comment(editor, { threadId }));
    const count = async () =>
      (
        await ownerSql<{ n: number }>(`SELECT count(*)::int AS n FROM "DraftComment" WHERE "applicationId" = $1`, [id])
      )[0]?.n;
    await purgeApplications(system("retention", 60 * day));
    expect(await count()).toBe(2);
    await purgeApplications(system("retention", 200 * day));
    expect(await count()).toBe(0);
  });
});
