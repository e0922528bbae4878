import { beforeEach, describe, expect, test } from "vitest";
import { restoreSection } from "@/lib/applications/commands/restore-section";
import { saveSection } from "@/lib/applications/commands/save-section";
import { getDraftHistory } from "@/lib/applications/queries/history";
import { codesOf, valueOf } from "../../factories/evaluation";
import { contextOf } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let id: string;
let owner: string;
let editor: string;

beforeEach(async () => {
  world = await makeWorld();
  id = world.application.id;
  ({ startupOwner: owner, startupEditor: editor } = world.people);
});

const save = async (user: string, version: number, solution: string) =>
  valueOf(
    await saveSection(await contextOf(user), {
      applicationId: id,
      sectionId: "proposal",
      version,
      answers: { solution, budget: "60000000" },
    }),
  );
const history = async (user: string, page = 1) =>
  getDraftHistory((await contextOf(user)).actor, id, { sectionId: "proposal", page });
const restore = async (user: string, historyId: string, version: number, applicationId = id) =>
  restoreSection(await contextOf(user), { applicationId, sectionId: "proposal", historyId, version });

describe("the history of a section", () => {
  test("says who saved what, newest first, each with what it changed", async () => {
    await save(editor, 1, "동료의 글");
    await save(owner, 2, "다시 내 글");
    const names = await ownerSql<{ id: string; name: string }>(`SELECT "id", "name" FROM "User"`);
    const nameOf = (user: string) => names.find((row) => row.id === user)?.name;
    const view = await history(owner);
    const first = "초음파 영상을 판독합니다.";
    expect(view?.entries.map(({ id: state, savedBy, changes }) => [state === null, savedBy, changes])).toEqual([
      [true, nameOf(owner), [{ fieldId: "solution", before: "동료의 글", after: "다시 내 글" }]],
      [false, nameOf(editor), [{ fieldId: "solution", before: first, after: "동료의 글" }]],
      [
        false,
        nameOf(owner),
        [
          { fieldId: "solution", before: undefined, after: first },
          { fieldId: "budget", before: undefined, after: "60000000" },
        ],
      ],
    ]);
    expect(view).toMatchObject({ version: 3, mayWrite: true, more: false });
  });

  test("comes in pages that miss no state and show none twice", async () => {
    for (let version = 1; version <= 24; version++)
      await save(version % 2 === 0 ? owner : editor, version, `${version}`);
    const pages = [await history(owner, 1), await history(owner, 2), await history(owner, 3)];
    expect(pages.map((page) => page?.entries.map(({ version }) => version))).toEqual([
      [25, 24, 23, 22, 21, 20, 19, 18, 17, 16],
      [15, 14, 13, 12, 11, 10, 9, 8, 7, 6],
      [5, 4, 3, 2, 1],
    ]);
    expect(pages.map((page) => page?.more)).toEqual([true, true, false]);
    expect(pages[0]?.entries.at(-1)?.changes).toEqual([{ fieldId: "solution", before: "14", after: "15" }]);
  });

  test("is for members only", async () => {
    expect(await history(world.people.otherStartupOwner)).toBeUndefined();
    expect(await history(world.people.officer)).toBeUndefined();
    expect((await history(world.people.startupViewer))?.mayWrite).toBe(false);
  });
});

describe("restoring a state", () => {
  test("keeps what it replaces, however short that stood, so that it can be taken back", async () => {
    await save(editor, 1, "동료의 글");
    await save(editor, 2, "한 줄 더");
    const first = (await history(owner))?.entries.at(-1)?.id ?? "";
    expect(valueOf(await restore(editor, first, 3))).toEqual({ version: 4 });
    const after = await history(owner);
    expect(after?.entries.map(({ version }) => version)).toEqual([4, 3, 1]);
    const replaced = after?.entries[1]?.id ?? "";
    expect(valueOf(await restore(editor, replaced, 4))).toEqual({ version: 5 });
    const [row] = await ownerSql<{ answers: { solution: string } }>(
      `SELECT "answers" FROM "DraftSection" WHERE "applicationId" = $1 AND "sectionId" = 'proposal'`,
      [id],
    );
    expect(row?.answers.solution).toBe("한 줄 더");
  });

  test("is refused where somebody saved since, for a viewer, for another's state and after the close", async () => {
    await save(editor, 1, "동료의 글");
    const first = (await history(owner))?.entries.at(-1)?.id ?? "";
    expect(codesOf(await restore(owner, first, 1))).toEqual(["common.stale"]);
    expect(codesOf(await restore(world.people.startupViewer, first, 2))).toEqual(["common.forbidden"]);
    expect(codesOf(await restore(world.people.otherStartupOwner, first, 2))).toEqual(["common.not_found"]);
    expect(codesOf(await restore(owner, first, 2, world.otherApplication.id))).toEqual(["common.not_found"]);
    await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
    expect(codesOf(await restore(owner, first, 2))).toEqual(["applications.deadline_passed"]);
  });
});
