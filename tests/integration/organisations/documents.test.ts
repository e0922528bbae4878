import { beforeEach, describe, expect, it } from "vitest";
import { attachDocument } from "@/lib/applications/commands/attach-document";
import { downloadFile } from "@/lib/applications/commands/download-file";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { usesOfFiles } from "@/lib/applications/queries/document-uses";
import { getStartupHome } from "@/lib/applications/queries/home";
import { offeredDocuments } from "@/lib/applications/queries/offered-documents";
import { getDraft } from "@/lib/applications/queries/draft";
import { getOwnVersion } from "@/lib/applications/queries/submitted";
import { addDocument } from "@/lib/organisations/commands/add-document";
import { openDocument } from "@/lib/organisations/commands/open-document";
import { remindDocuments } from "@/lib/organisations/commands/remind-documents";
import { removeDocument } from "@/lib/organisations/commands/remove-document";
import { systemActor } from "@/lib/organisations/queries";
import { listDocuments } from "@/lib/organisations/queries/documents";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import { shownDigest } from "@/tests/factories/application";
import { makeDocument } from "@/tests/factories/documents-of-companies";
import { codesOf, valueOf } from "@/tests/factories/evaluation";
import { pdf, sourceOf } from "@/tests/factories/files";
import { contextOf } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const owner = () => contextOf(world.people.startupOwner);
const input = (more: object = {}) => ({
  organisationId: world.startup,
  type: "SME_CERTIFICATE" as const,
  title: undefined,
  issuedOn: "2025-01-02",
  expiresOn: undefined,
  name: "확인서.pdf",
  attested: true,
  ...more,
});
const mine = async () => (await listDocuments((await owner()).actor)).companies[0]?.documents ?? [];

describe("a company document", () => {
  it("is seen by every member with its versions, and by nobody else", async () => {
    const { id, fileId } = await makeDocument(world);
    const next = await makeDocument(world, { documentId: id, expiresOn: "2025-12-31", bytes: pdf("new") });
    expect(next.id).toBe(id);
    for (const who of ["startupOwner", "startupEditor", "startupViewer"] as const) {
      const context = await contextOf(world.people[who]);
      const [company] = (await listDocuments(context.actor)).companies;
      expect(company?.mayEdit).toBe(who !== "startupViewer");
      expect(company?.documents).toMatchObject([
        { id, current: { number: 2, expiresOn: "2025-12-31" }, earlier: [{ number: 1, fileId }] },
      ]);
      expect(codesOf(await openDocument(context, { fileId }))).toEqual(["ok"]);
    }
    for (const who of ["otherStartupOwner", "demandOwner", "officer", "evaluator", "administrator"] as const) {
      const context = await contextOf(world.people[who]);
      const shown = (await listDocuments(context.actor)).companies.flatMap((company) => company.documents);
      expect(shown).toEqual([]);
      expect(codesOf(await openDocument(context, { fileId }))).toEqual(["common.not_found"]);
    }
  });

  it("of two that replace it at once each becomes a version of its own", async () => {
    const { id } = await makeDocument(world);
    const replace = async () =>
      addDocument(await owner(), input({ type: "NATIONAL_TAX_CERTIFICATE", documentId: id }), sourceOf(pdf()));
    expect((await Promise.all([replace(), replace()])).map(codesOf)).toEqual([["ok"], ["ok"]]);
    expect((await mine()).map(({ current, earlier }) => [current, ...earlier].map(({ number }) => number))).toEqual([
      [3, 2, 1],
    ]);
  });

  it("is refused with a day of issue that has not come, for another kind, or for a company that is no startup", async () => {
    const today = koreanDay(new Date());
    const add = async (more: object) => codesOf(await addDocument(await owner(), input(more), sourceOf(pdf())));
    expect(await add({ issuedOn: today })).toEqual(["ok"]);
    expect(await add({ issuedOn: addDays(today, 1) })).toEqual(["organisations.document_issued_later"]);
    const { id } = await makeDocument(world);
    expect(await add({ documentId: id })).toEqual(["common.not_found"]);
    const prime = await contextOf(world.people.demandOwner);
    const theirs = input({ organisationId: world.demandOwner });
    expect(codesOf(await addDocument(prime, theirs, sourceOf(pdf())))).toEqual(["common.not_found"]);
  });

  it("tells owners and editors 30 and 7 days before its end, each once", async () => {
    const today = koreanDay(new Date());
    const { id } = await makeDocument(world, { expiresOn: addDays(today, 30) });
    await makeDocument(world, { expiresOn: addDays(today, 31) });
    const remind = async () => valueOf(await remindDocuments({ ...(await owner()), actor: systemActor("test") }));
    const told = async () =>
      (
        await ownerSql<{ userId: string }>(
          `SELECT "userId" FROM "Notice" WHERE "kind" = 'organisations.document_ending' AND "params" ->> 'type' = 'NATIONAL_TAX_CERTIFICATE'`,
        )
      )
        .map((row) => row.userId)
        .filter((userId) => userId === world.people.startupOwner || userId === world.people.startupEditor).length;
    await remind();
    expect(await told()).toBe(2);
    await remind();
    expect(await told()).toBe(2);
    await ownerSql(`UPDATE "CompanyDocumentVersion" SET "expiresOn" = $2 WHERE "documentId" = $1`, [
      id,
      addDays(today, 7),
    ]);
    await remind();
    expect(await told()).toBe(4);
    await remind();
    expect(await told()).toBe(4);
  });
});

describe("the startup's home", () => {
  const todos = async (who: "startupOwner" | "startupViewer" | "otherStartupOwner") => {
    const { actor } = await contextOf(world.people[who]);
    const all = (await getStartupHome(actor)).todos.filter((todo) => todo.document);
    return all.map(({ kind, document, mine, href }) => [kind, document?.title, mine, href.split("#")[1]]);
  };

  it("asks to renew what ends within 30 days or has ended, of the newest version only", async () => {
    const today = koreanDay(new Date());
    const inDays = async (title: string, days: number) =>
      `document-${(await makeDocument(world, { title, expiresOn: addDays(today, days) })).id}`;
    const [ended, last, month] = [await inDays("a", -1), await inDays("b", 0), await inDays("c", 30)];
    await inDays("d", 31);
    await makeDocument(world, { title: "e" });
    expect(await todos("startupOwner")).toEqual([
      ["replace_document", "a", true, ended],
      ["renew_document", "b", true, last],
      ["renew_document", "c", true, month],
    ]);
    expect((await todos("startupViewer")).map(([, title, mine]) => [title, mine])).toEqual([
      ["a", false],
      ["b", false],
      ["c", false],
    ]);
    expect(await todos("otherStartupOwner")).toEqual([]);
    await makeDocument(world, { documentId: ended.slice("document-".length), expiresOn: addDays(today, 365) });
    await removeDocument(await owner(), { documentId: last.slice("document-".length) });
    expect((await todos("startupOwner")).map(([, title]) => title)).toEqual(["c"]);
  });
});

describe("a draft", () => {
  const draftOf = async () => {
    const draft = await getDraft((await owner()).actor, world.application.id);
    if (!draft) throw new Error("no draft");
    return draft;
  };
  const attach = async (documentId: string, who: keyof World["people"] = "startupEditor") =>
    attachDocument(await contextOf(world.people[who]), {
      applicationId: world.application.id,
      fieldId: "plan",
      documentId,
    });

  it("takes a document in as the file that it is, once, and only its own company's", async () => {
    const { id, fileId } = await makeDocument(world);
    expect(valueOf(await attach(id))).toMatchObject({ fieldId: "plan", fileId, name: "증명서.pdf", held: false });
    expect(codesOf(await attach(id))).not.toContain("ok");
    expect(codesOf(await attach(id, "startupViewer"))).toEqual(["common.forbidden"]);
    expect(codesOf(await attach(id, "otherStartupOwner"))).toEqual(["common.not_found"]);
    expect(Object.keys(await usesOfFiles((await owner()).actor, [fileId]))).toEqual([fileId]);
  });

  it("takes neither one document twice nor more than its field holds, however many come at once", async () => {
    const applicationId = world.application.id;
    const held = async () =>
      ownerSql(`SELECT 1 FROM "ApplicationFile" WHERE "applicationId" = $1 AND "removedAt" IS NULL`, [applicationId]);
    const [first, ...others] = await Promise.all(["a", "b", "c", "d"].map((title) => makeDocument(world, { title })));
    const twice = await Promise.all([first, first, first].map((one) => attach(one?.id ?? "")));
    expect(twice.map(codesOf).toSorted()).toEqual([
      ["applications.document_attached"],
      ["applications.document_attached"],
      ["ok"],
    ]);
    expect(await held()).toHaveLength(1);
    // The field takes two.
    const more = await Promise.all(others.map((one) => attach(one.id)));
    expect(more.map(codesOf).toSorted()).toEqual([
      ["applications.too_many_files"],
      ["applications.too_many_files"],
      ["ok"],
    ]);
    expect(await held()).toHaveLength(2);
  });

  it("is warned of what ends before the close", async () => {
    const closesOn = koreanDay((await draftOf()).call.closesAt);
    await makeDocument(world, { expiresOn: addDays(closesOn, -1) });
    await makeDocument(world, { expiresOn: closesOn });
    const offered = await offeredDocuments((await owner()).actor, await draftOf());
    expect(offered.map((one) => one.warnings[""])).toEqual(["ends_before_close", undefined]);
  });

  it("freezes its file into the submission: nothing that happens to the document later changes it", async () => {
    const { id, fileId } = await makeDocument(world, { bytes: pdf("frozen") });
    const context = await owner();
    const applicationId = world.application.id;
    valueOf(await attachDocument(context, { applicationId, fieldId: "plan", documentId: id }));
    const digest = await shownDigest(context.actor, applicationId);
    const attemptKey = crypto.randomUUID();
    const { number } = valueOf(await submitApplication(context, { applicationId, attemptKey, digest, attested: "on" }));
    const before = await getOwnVersion(context.actor, applicationId, number);

    await makeDocument(world, { documentId: id, bytes: pdf("replaced") });
    valueOf(await removeDocument(context, { documentId: id }));
    expect(await mine()).toEqual([]);
    const after = await getOwnVersion(context.actor, applicationId, number);
    expect(after?.content.files.filter((file) => file.fileId === fileId)).toHaveLength(1);
    expect(after?.content).toEqual(before?.content);
    const opened = valueOf(await downloadFile(context, fileId));
    expect(Buffer.from(await new Response(opened.body).arrayBuffer())).toEqual(Buffer.from(pdf("frozen")));
  });
});
