import { beforeEach, describe, expect, it } from "vitest";
import { prepareCopies } from "@/lib/applications/commands/prepare-copies";
import { viewFile } from "@/lib/applications/commands/view-file";
import { getScreening } from "@/lib/applications/queries/screening";
import { getSubmission } from "@/lib/applications/queries/submitted";
import { openDocument } from "@/lib/evaluation/commands/open-document";
import { getDesk } from "@/lib/evaluation/queries/desk";
import { systemActor } from "@/lib/organisations/queries";
import type { OpenedFile } from "@/lib/files/types";
import type { Result } from "@/lib/platform/result";
import { hangul, hangulPackage, namedPdf, packageOf } from "../../factories/documents";
import { codesOf, makeAppointedPanel, makeScreenedWorld, open, valueOf } from "../../factories/evaluation";
import { submittedFile } from "../../factories/evaluation-examples";
import { contextOf } from "../../factories/people";
import type { World } from "../../factories/world";
import { ownerSql } from "../../support/database";

const NAME = "Ongyeol Vision";
let world: World;
let evaluationId: string;

beforeEach(async () => {
  world = await makeScreenedWorld();
  await ownerSql(`ALTER TABLE "EvaluationStage" DISABLE TRIGGER hold`);
  await ownerSql(`UPDATE "EvaluationStage" SET "blind" = true WHERE "id" = $1`, [world.call.stageId]);
  await ownerSql(`ALTER TABLE "EvaluationStage" ENABLE TRIGGER hold`);
  await ownerSql(`UPDATE "Organisation" SET "name" = $2 WHERE "id" = $1`, [
    world.startup,
    JSON.stringify({ ko: "온결비전", en: NAME }),
  ]);
  await makeAppointedPanel(world);
  ({ id: evaluationId } = await open(world.people.evaluator, world.application.id));
});

const submit = (bytes: Uint8Array, name: string) => submittedFile(world, { ...world.application, bytes, name });
const evaluator = () => contextOf(world.people.evaluator);
const download = async (fileId: string) => openDocument(await evaluator(), { evaluationId, fileId });
const view = async (fileId: string) => openDocument(await evaluator(), { evaluationId, fileId }, true);
const prepare = async () => prepareCopies({ ...(await evaluator()), actor: systemActor("test") });
const textOf = async (opened: Result<OpenedFile>) => new Response(valueOf(opened).body).text();
const stateOf = async () => (await getDesk((await evaluator()).actor, evaluationId))?.document?.files[0]?.blind;

describe("a file in a blind stage", () => {
  it("goes out under a number and without what its metadata says of its writers", async () => {
    const bytes = await hangulPackage(NAME);
    const fileId = await submit(bytes, `${NAME} 계획.hwpx`);
    const opened = await download(fileId);
    expect(opened).toMatchObject({ ok: true, value: { name: "document-01.hwpx", mediaType: "application/hwp+zip" } });
    expect(valueOf(opened).size).not.toBe(bytes.length);
    const shown: unknown = JSON.parse(await textOf(await view(fileId)));
    expect(shown).toMatchObject({
      plain: false,
      cut: false,
      blocks: [{ kind: "heading", text: "1. 개요" }, {}, {}, {}],
    });
    const events = await ownerSql(
      `SELECT e."name", d."after" -> 'copy' AS copy FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."subjectId" = $1 AND e."name" LIKE 'file_%' ORDER BY e."at"`,
      [fileId],
    );
    expect(events).toEqual([
      { name: "file_downloaded", copy: "BLIND" },
      { name: "file_viewed", copy: "BLIND_VIEW" },
    ]);
  });

  it("is made once, whoever asks for it first", async () => {
    const fileId = await submit(await namedPdf(NAME), "a.pdf");
    const opened = await Promise.all([download(fileId), download(fileId), view(fileId)]);
    const texts = await Promise.all(opened.map(textOf));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).not.toContain(NAME);
    expect(await ownerSql(`SELECT "kind", "refusal" FROM "FileCopy" WHERE "fileId" = $1`, [fileId])).toEqual([
      { kind: "BLIND", refusal: null },
    ]);
  });

  it("stays closed to evaluators where a name stands in its text, and everybody concerned is told where", async () => {
    const fileId = await submit(await namedPdf("x", ["plan", `by ${NAME}`]), "a.pdf");
    expect(await stateOf()).toEqual({ state: "waiting" });
    expect(valueOf(await prepare())).toBe(1);
    expect(valueOf(await prepare())).toBe(0);
    const refused = { state: "refused", refused: "name_in_text", pages: [2] };
    expect(await stateOf()).toEqual(refused);
    const officer = await contextOf(world.people.officer);
    expect((await getSubmission(officer.actor, world.application.id))?.blind).toEqual({ [fileId]: refused });
    const list = await getScreening(officer.actor, world.call.id, 1);
    expect(list?.refusedCopies).toMatchObject([
      { applicationId: world.application.id, fileId, name: "a.pdf", blind: refused, organisation: { en: NAME } },
    ]);
    expect(list?.refusedCopies[0]?.receiptNumber).toBe(list?.rows[0]?.receiptNumber);
    expect(codesOf(await download(fileId))).toEqual(["copies.no_blind_copy"]);
    expect(codesOf(await view(fileId))).toEqual(["copies.no_blind_copy"]);
    expect(codesOf(await viewFile(officer, { fileId, blind: false }))).toEqual(["ok"]);
  });

  it("is shown to its own startup beforehand as evaluators will get it", async () => {
    const fileId = await submit(hangul("x", { text: "사업계획" }), "a.hwp");
    const own = await contextOf(world.people.startupViewer);
    expect(await textOf(await viewFile(own, { fileId, blind: true }))).toContain("사업계획");
    const other = await contextOf(world.people.otherStartupOwner);
    expect(codesOf(await viewFile(other, { fileId, blind: true }))).toEqual(["common.not_found"]);
  });

  it("is judged anew when the company takes another name", async () => {
    const fileId = await submit(await namedPdf("x", ["by Haedam Systems"]), "a.pdf");
    expect(codesOf(await download(fileId))).toEqual(["ok"]);
    await ownerSql(`UPDATE "Organisation" SET "name" = '{"ko": "해담", "en": "Haedam Systems"}' WHERE "id" = $1`, [
      world.startup,
    ]);
    expect(codesOf(await download(fileId))).toEqual(["copies.no_blind_copy"]);
  });

  it("opens for nobody while it is reported, although its copy is there", async () => {
    const fileId = await submit(await namedPdf("x"), "a.pdf");
    expect(codesOf(await download(fileId))).toEqual(["ok"]);
    await ownerSql(`UPDATE "StoredFile" SET "state" = 'QUARANTINED' WHERE "id" = $1`, [fileId]);
    expect(codesOf(await download(fileId))).toEqual(["files.quarantined"]);
    expect(codesOf(await view(fileId))).toEqual(["files.quarantined"]);
  });

  it("that the portal cannot show is offered to be saved only", async () => {
    const fileId = await submit(await packageOf({ "a.txt": "a" }), "a.zip");
    expect(codesOf(await view(fileId))).toEqual(["copies.no_view"]);
    expect(codesOf(await download(fileId))).toEqual(["ok"]);
  });
});
