import { beforeEach, expect, test } from "vitest";
import { copyApplication } from "@/lib/applications/commands/copy-application";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { saveSection } from "@/lib/applications/commands/save-section";
import { getCopy } from "@/lib/applications/queries/copy";
import { getDraft } from "@/lib/applications/queries/draft";
import { makeApplication, makeChallenge } from "../../factories/application";
import { attachStored } from "../../factories/application-examples";
import { codesOf, valueOf } from "../../factories/evaluation";
import { contextOf } from "../../factories/people";
import { makeWorld, type World } from "../../factories/world";
import { ownerSql } from "../../support/database";

let world: World;
let fromId: string;
let id: string;
let fileId: string;

/** A second, empty draft of the world's startup in the same call. */
beforeEach(async () => {
  world = await makeWorld();
  fromId = world.application.id;
  fileId = await attachStored(world, fromId);
  const { call, demandOwner, people, startup } = world;
  const { id: challengeId } = await makeChallenge({
    callId: call.id,
    organisationId: demandOwner,
    authorId: people.demandOwner,
  });
  const draft = { callId: call.id, challengeId, organisationId: startup, authorId: people.startupOwner };
  ({ id } = await makeApplication({ ...draft, answers: {} }));
});

const copy = async (user: string, source = fromId) =>
  copyApplication(await contextOf(user), { applicationId: id, fromId: source });
const draftOf = async (user: string) => getDraft((await contextOf(user)).actor, id);

test("answers and files come into the empty fields, what stood there stays, consents do not come", async () => {
  const { startupEditor: editor } = world.people;
  const written = { applicationId: id, sectionId: "proposal", version: 1, answers: { solution: "새 글" } };
  valueOf(await saveSection(await contextOf(editor), written));
  const plan = (await getCopy((await contextOf(editor)).actor, id, fromId))?.plan;
  expect(plan?.taken.map(({ label, file }) => [label.ko, file])).toEqual([
    ["정부지원금", undefined],
    ["사업계획서", "계획.pdf"],
  ]);
  expect(plan?.left.map(({ label, reason }) => [label.ko, reason])).toEqual([
    ["해결 방법", "already_there"],
    ["개인정보 동의", "consent"],
  ]);

  expect(valueOf(await copy(editor))).toEqual({ applicationId: id });
  const draft = await draftOf(editor);
  expect(draft?.sections.proposal).toMatchObject({ version: 3, answers: { solution: "새 글", budget: "60000000" } });
  expect(draft?.files).toMatchObject([{ fieldId: "plan", fileId, held: false }]);
  const history = await ownerSql<{ version: number }>(
    `SELECT "version" FROM "DraftHistory" WHERE "applicationId" = $1 AND "sectionId" = 'proposal' ORDER BY "version"`,
    [id],
  );
  expect(history.at(-1)?.version).toBe(2);
  const events = await ownerSql(`SELECT 1 FROM "AuditEvent" WHERE "name" = 'application_copied' AND "subjectId" = $1`, [
    id,
  ]);
  expect(events).toHaveLength(1);
  expect(codesOf(await copy(editor))).toEqual(["applications.nothing_to_copy"]);
});

test("two at once attach every file once", async () => {
  const { startupOwner, startupEditor } = world.people;
  const outcomes = await Promise.all([copy(startupOwner), copy(startupEditor)]);
  expect(outcomes.map(codesOf).toSorted()).toEqual([["applications.nothing_to_copy"], ["ok"]]);
  expect((await draftOf(startupOwner))?.files).toHaveLength(1);
});

test("only from the same startup's applications, by those who write, and until the close", async () => {
  const { startupOwner, startupViewer, otherStartupOwner } = world.people;
  expect(codesOf(await copy(startupOwner, world.otherApplication.id))).toEqual(["common.not_found"]);
  expect(codesOf(await copy(startupOwner, id))).toEqual(["common.not_found"]);
  expect(codesOf(await copy(startupViewer))).toEqual(["common.forbidden"]);
  expect(codesOf(await copy(otherStartupOwner))).toEqual(["common.not_found"]);
  expect(await getCopy((await contextOf(startupViewer)).actor, id, fromId)).toBeUndefined();
  expect(await getCopy((await contextOf(startupOwner)).actor, id, world.otherApplication.id)).toBeUndefined();
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
  expect(codesOf(await copy(startupOwner))).toEqual(["applications.deadline_passed"]);
});

test("a manager reads a file by the submission that holds it, though another application has it too", async () => {
  valueOf(await copy(world.people.startupOwner));
  const file = { fieldId: "plan", fileId, name: "계획.pdf", size: 1, mediaType: "application/pdf", sha256: "-" };
  await ownerSql(
    `UPDATE "SubmittedContent" SET "content" = jsonb_set("content", '{files}', $2) WHERE "versionId" = $1`,
    [world.application.versionId, JSON.stringify([file])],
  );
  await ownerSql(`UPDATE "Call" SET "closesAt" = clock_timestamp() WHERE "id" = $1`, [world.call.id]);
  const opened = await downloadFile(await contextOf(world.people.officer), fileId);
  expect(codesOf(opened)).toEqual(["ok"]);
});
