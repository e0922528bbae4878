import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { acceptTerms } from "@/lib/challenges/commands/accept-terms";
import { attachChallengeFile } from "@/lib/challenges/commands/attach-challenge-file";
import { copyAnnex } from "@/lib/challenges/commands/copy-annex";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import { openAttachment } from "@/lib/challenges/commands/open-attachment";
import { removeChallengeFile } from "@/lib/challenges/commands/remove-challenge-file";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { getAnnexLog } from "@/lib/challenges/queries/annex-log";
import { getPublicChallenge } from "@/lib/challenges/queries/public-challenges";
import { getManagedChallenge } from "@/lib/challenges/queries/work-challenges";
import { mostFiles } from "@/lib/challenges/rules/annex";
import { textPdf } from "@/lib/platform/pdf-stamp";
import { annexTerms, annexText, makeAnnex } from "@/tests/factories/annex";
import { makeApplication, makeChallenge, testContent } from "@/tests/factories/application";
import { day, minute } from "@/tests/factories/call";
import { pdf, sourceOf, zipWith } from "@/tests/factories/files";
import { contextOf, makeMember, makeOrganisation, visitor, write } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { appSql, ownerSql } from "@/tests/support/database";

const refusal = (code: string) => ({ ok: false, refusals: [expect.objectContaining({ code })] });

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const as = (who: keyof World["people"], offset = 0) => contextOf(world.people[who], offset);

const annexed = (acceptedBy: (keyof World["people"])[] = []) =>
  makeAnnex({
    callId: world.call.id,
    organisationId: world.demandOwner,
    authorId: world.people.demandOwner,
    startup: world.startup,
    acceptedBy: acceptedBy.map((who) => world.people[who]),
  });

/** Company, person, and the time with its year and zone. */
const marked = /^온결비전 · .+ · \d{4}\.\d{1,2}\.\d{1,2}\.\([일월화수목금토]\) \d\d:\d\d:\d\d KST \(UTC\+9\) · \S+$/;

const pdfOf = async (body: ReadableStream<Uint8Array>) =>
  PDFDocument.load(new Uint8Array(await new Response(body).arrayBuffer()), { updateMetadata: false });

describe("an annex", () => {
  it("is written with files and terms, and every version keeps what it was submitted with", async () => {
    const { id: challengeId } = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
      status: "DRAFT",
    });
    const editor = await as("demandEditor");
    const attach = (audience: "PUBLIC" | "ANNEX", name: string, bytes = pdf()) =>
      attachChallengeFile(editor, { challengeId, audience, name, attested: true }, sourceOf(bytes));
    expect(await attach("ANNEX", "규격.zip", zipWith("a", "b"))).toEqual(refusal("challenges.annex_type"));
    const kept = await attach("ANNEX", "규격.pdf", await textPdf("규격", [], ["글"]));
    expect(kept).toMatchObject({ ok: true, value: { name: "규격.pdf", mediaType: "application/pdf" } });
    expect(await attach("PUBLIC", "자료.zip", zipWith("a", "b"))).toMatchObject({ ok: true });
    expect(await submitChallenge(await as("demandOwner"), { challengeId, version: 0 })).toMatchObject({
      refusals: [{ field: "annex.terms.ko", params: { part: "annexTerms" } }],
    });
    const annex = { text: { ko: annexText }, terms: { ko: annexTerms } };
    expect(await editChallenge(editor, { challengeId, version: 0, content: testContent, annex })).toMatchObject({
      ok: true,
    });
    expect(await submitChallenge(await as("demandOwner"), { challengeId, version: 1 })).toMatchObject({ ok: true });
    const managed = await getManagedChallenge((await as("officer")).actor, challengeId);
    expect(managed?.challenge.versions[0]).toMatchObject({
      annex,
      files: [{ name: "규격.pdf" }, { name: "자료.zip" }],
    });
    const fileId = kept.ok ? kept.value.fileId : "";
    expect(await removeChallengeFile(editor, { challengeId, fileId })).toEqual(refusal("challenges.not_in_state"));
    expect(await openAttachment(await as("approver"), { challengeId, fileId })).toMatchObject({ ok: true });
    expect(await openAttachment(await as("startupOwner"), { challengeId, fileId })).toEqual(
      refusal("common.not_found"),
    );
  });

  it("takes ten files, also where the last two come at once; one taken out makes room", async () => {
    const { id: challengeId } = await makeChallenge({
      callId: world.call.id,
      organisationId: world.demandOwner,
      authorId: world.people.demandOwner,
      status: "DRAFT",
    });
    const editor = await as("demandEditor");
    const attach = () =>
      attachChallengeFile(editor, { challengeId, audience: "PUBLIC", name: "a.pdf", attested: true }, sourceOf(pdf()));
    for (let count = 1; count < mostFiles; count++) expect(await attach()).toMatchObject({ ok: true });
    const results = await Promise.all([attach(), attach()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual(refusal("challenges.too_many_files"));
    const [file] = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(await removeChallengeFile(editor, { challengeId, fileId: file?.fileId ?? "" })).toMatchObject({ ok: true });
    expect(await attach()).toMatchObject({ ok: true });
  });

  it("leaves nothing of itself on the public page, and its files are not public ones", async () => {
    const { code, id: challengeId, fileId, publicFileId } = await annexed();
    const found = await getPublicChallenge(code);
    expect(found?.challenge).toMatchObject({
      annex: { text: true, files: [{ mediaType: "application/pdf" }] },
      files: [{ name: "시편 사양.pdf" }],
    });
    for (const secret of [annexText, annexTerms, "연동 규격", fileId])
      expect(JSON.stringify(found, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(secret); // prettier-ignore
    expect(await openAttachment(visitor(), { challengeId, fileId: publicFileId })).toMatchObject({ ok: true });
    expect(await openAttachment(visitor(), { challengeId, fileId })).toEqual(refusal("common.not_found"));
    expect(await openAttachment(await as("evaluator"), { challengeId, fileId })).toEqual(refusal("common.not_found"));
  });
});

describe("reading an annex", () => {
  it("begins with the terms, accepted by each person once; each opening is kept and shown without the person", async () => {
    const { id: challengeId, code, versionId, fileId } = await annexed();
    const reader = await as("startupViewer");
    const terms = await openAnnex(reader, code);
    expect(terms).toMatchObject({ value: { terms: { ko: annexTerms }, opened: null } });
    expect(JSON.stringify(terms)).not.toContain(annexText);
    expect(await copyAnnex(reader, { challengeId, part: "text" })).toEqual(refusal("common.not_found"));
    const accept = { challengeId, versionId, organisationId: world.startup, accepted: "on" as const };
    const both = await Promise.all([acceptTerms(reader, accept), acceptTerms(reader, accept)]);
    expect(both.map((result) => result.ok)).toEqual([true, true]);
    expect(await openAnnex(reader, code)).toMatchObject({
      value: { opened: { text: { ko: annexText }, mark: expect.stringMatching(marked) } },
    });
    expect(await openAnnex(await as("startupOwner"), code)).toMatchObject({ value: { opened: null } });
    expect(await copyAnnex(reader, { challengeId, part: fileId })).toMatchObject({ ok: true, value: { name: "연동 규격.pdf" } }); // prettier-ignore
    const log = await getAnnexLog((await as("demandViewer")).actor, challengeId);
    expect(log).toMatchObject({
      accepted: 1,
      opened: 2,
      openings: [
        { organisation: { ko: "온결비전" }, file: "연동 규격.pdf", copied: true },
        { organisation: { ko: "온결비전" }, file: null, copied: false },
      ],
    });
    expect(JSON.stringify(log)).not.toContain(world.people.startupViewer);
    expect((await getAnnexLog((await as("otherDemandOwner")).actor, challengeId)).opened).toBe(0);
    const events = await ownerSql(
      `SELECT "name", "actorUserId" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`,
      [challengeId],
    );
    expect(events).toEqual(
      ["annex_terms_accepted", "annex_opened", "annex_opened"].map((name) => ({
        name,
        actorUserId: world.people.startupViewer,
      })),
    );
  });

  it("gives copies that name their reader on every page", async () => {
    const { id: challengeId, code, fileId } = await annexed(["startupEditor"]);
    const [row] = await ownerSql<{ name: string }>(`SELECT "name" FROM "User" WHERE "id" = $1`, [world.people.startupEditor]); // prettier-ignore
    for (const part of ["text", fileId]) {
      const copy = await copyAnnex(await as("startupEditor"), { challengeId, part });
      if (!copy.ok) throw new Error(JSON.stringify(copy.refusals));
      const document = await pdfOf(copy.value.body);
      expect(document.getSubject()).toMatch(marked);
      expect(document.getSubject()).toMatch(new RegExp(`^온결비전 · ${row?.name} · .+ · ${code}$`));
      for (const page of document.getPages()) expect(page.node.Resources()?.toString()).toContain("EmbeddedPdfPage");
    }
  });

  it("is for verified startups alone, and for those that applied once the call has closed", async () => {
    const { id: challengeId, code, versionId } = await annexed(["startupOwner"]);
    const unverified = await makeOrganisation("STARTUP", { verified: false });
    const member = await contextOf(await makeMember(unverified, "OWNER"));
    expect(await openAnnex(member, code)).toEqual(refusal("common.not_found"));
    const accept = { challengeId, versionId, accepted: "on" as const };
    expect(await acceptTerms(member, { ...accept, organisationId: unverified })).toEqual(refusal("common.not_found"));
    expect(await acceptTerms(await as("otherStartupOwner"), { ...accept, organisationId: world.startup })).toEqual(
      refusal("common.forbidden"),
    );
    const late = 11 * day;
    expect(await openAnnex(await as("startupOwner", late), code)).toEqual(refusal("common.not_found"));
    const application = { callId: world.call.id, challengeId, organisationId: world.startup };
    await makeApplication({ ...application, authorId: world.people.startupOwner, status: "SUBMITTED" });
    expect(await openAnnex(await as("startupOwner", late), code)).toMatchObject({ ok: true });
    expect(await openAnnex(await as("otherStartupOwner", late), code)).toEqual(refusal("common.not_found"));
  });

  it("goes on after the close for a startup whose deadline was extended, until that passes", async () => {
    const { code } = await annexed(["startupOwner"]);
    const extend = (status: "PROPOSED" | "RELEASED") =>
      write((tx) =>
        tx.deadlineExtension.create({
          data: {
            callId: world.call.id,
            organisationId: world.startup,
            until: new Date(Date.now() + 12 * day),
            reason: "대표가 사고로 입원했습니다.",
            status,
            requestedById: world.people.officer,
            requestedAt: new Date(),
            ...(status === "RELEASED" ? { decidedById: world.people.approver, decidedAt: new Date() } : {}),
          },
        }),
      );
    const open = async (who: "startupOwner" | "otherStartupOwner", at: number) => openAnnex(await as(who, at), code);
    await extend("PROPOSED");
    expect(await open("startupOwner", 11 * day)).toEqual(refusal("common.not_found"));
    await extend("RELEASED");
    expect(await open("startupOwner", 12 * day - minute)).toMatchObject({
      value: { opened: { text: { ko: annexText } } },
    });
    expect(await open("startupOwner", 12 * day)).toEqual(refusal("common.not_found"));
    expect(await open("otherStartupOwner", 11 * day)).toEqual(refusal("common.not_found"));
  });

  it("is held by the database: no opening without an acceptance, and neither is changed", async () => {
    const { id } = await annexed();
    const opening = `INSERT INTO "AnnexOpening" ("id", "challengeId", "organisationId", "userId", "copied", "at")
      VALUES (gen_random_uuid(), $1, $2, $3, false, clock_timestamp())`;
    await expect(appSql(opening, [id, world.startup, world.people.startupOwner])).rejects.toThrow(/not accepted/);
    for (const table of ["AnnexAcceptance", "AnnexOpening"])
      await expect(appSql(`UPDATE "${table}" SET "at" = clock_timestamp()`)).rejects.toThrow(/permission denied/);
  });
});
