import { describe, expect, it } from "vitest";
import { declineAgreement } from "@/lib/agreements/commands/decline-agreement";
import { offerAgreement } from "@/lib/agreements/commands/offer-agreement";
import { prepareAgreement } from "@/lib/agreements/commands/prepare-agreement";
import { recallAgreement } from "@/lib/agreements/commands/recall-agreement";
import { reviseAgreement } from "@/lib/agreements/commands/revise-agreement";
import { listSelected } from "@/lib/agreements/queries/list-selected";
import { canonicalJson, sha256 } from "@/lib/platform/digest";
import { contextOf, grant, join, makeCapable } from "../../factories/people";
import { codesOf, makeDraft, makeOffer, publishSelection, signAs, testTerms, value } from "../../factories/projects";
import { makeWorld } from "../../factories/world";
import { appSql, ownerSql } from "../../support/database";

const eventsOf = async (id: string): Promise<string[]> =>
  (await ownerSql<{ name: string }>(`SELECT "name" FROM "AuditEvent" WHERE "subjectId" = $1 ORDER BY "at"`, [id])).map(
    (row) => row.name,
  );
const statusOf = async (id: string): Promise<string | undefined> =>
  (await ownerSql<{ status: string }>(`SELECT "status" FROM "Agreement" WHERE "id" = $1`, [id]))[0]?.status;
const noticesOf = async (userId: string, kind: string): Promise<number> =>
  (await ownerSql(`SELECT 1 FROM "Notice" WHERE "userId" = $1 AND "kind" = $2`, [userId, kind])).length;

describe("preparing", () => {
  it("waits for the publication of the results", async () => {
    const world = await makeWorld();
    const result = await prepareAgreement(await contextOf(world.people.officer), testTerms(world));
    expect(codesOf(result)).toEqual(["agreements.not_selected"]);
  });

  it("writes agreement, tranches, milestones and the event together", async () => {
    const world = await makeWorld();
    const project = await makeDraft(world);
    expect(project.number).toBe(`${world.call.code}-A-001`);
    const tranches = await ownerSql(`SELECT "amount"::text, "kind" FROM "Tranche" WHERE "agreementId" = $1 ORDER BY "position"`, [project.id]); // prettier-ignore
    expect(tranches).toEqual([
      { amount: "42000000", kind: "ADVANCE" },
      { amount: "18000000", kind: "BALANCE" },
    ]);
    const milestones = await ownerSql<{ weekday: number }>(
      `SELECT extract(isodow FROM "dueOn")::int AS weekday FROM "Milestone" WHERE "agreementId" = $1`,
      [project.id],
    );
    expect(milestones).toHaveLength(3);
    expect(milestones.every(({ weekday }) => weekday <= 5)).toBe(true);
    expect(await eventsOf(project.id)).toEqual(["agreement_prepared"]);
  });

  it("refuses every wrong term at once and writes nothing", async () => {
    const world = await makeWorld();
    await publishSelection(world, 50_000_000n);
    const wrong = testTerms(world, { award: 70_000_000n, endsOn: "2020-01-01" });
    const result = await prepareAgreement(await contextOf(world.people.officer), wrong);
    expect(codesOf(result)).toEqual(
      expect.arrayContaining([
        "agreements.award_above_decision",
        "agreements.award_above_ceiling",
        "agreements.tranches_under",
        "agreements.ends_before_start",
      ]),
    );
    expect(await ownerSql(`SELECT 1 FROM "Agreement" WHERE "applicationId" = $1`, [world.application.id])).toEqual([]);
  });

  it("makes one agreement of two simultaneous preparations", async () => {
    const world = await makeWorld();
    await publishSelection(world);
    const context = await contextOf(world.people.officer);
    const results = await Promise.all([1, 2].map(() => prepareAgreement(context, testTerms(world))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(codesOf)).toEqual(["agreements.exists"]);
  });

  it("is refused by the database above the ceiling and with tranches that do not sum", async () => {
    const world = await makeWorld();
    const { id } = await makeDraft(world);
    const change = (set: string) => appSql(`UPDATE "Agreement" SET ${set} WHERE "id" = $1`, [id]);
    await expect(change(`"award" = 60000001`)).rejects.toThrow(/ceiling/);
    await expect(change(`"award" = 59999999`)).rejects.toThrow(/sum to the award/);
  });
});

describe("the draft", () => {
  it("is hidden from the parties and revised by its officer only", async () => {
    const world = await makeWorld();
    const { id } = await makeDraft(world);
    const { applicationId: _, ...terms } = testTerms(world, {
      tranches: [{ amount: 30_000_000n }, { amount: 30_000_000n }],
    });
    const input = { agreementId: id, version: 0, ...terms };
    expect(codesOf(await reviseAgreement(await contextOf(world.people.startupOwner), input))).toEqual([
      "common.not_found",
    ]);
    expect(codesOf(await reviseAgreement(await contextOf(world.people.approver), input))).toEqual(["common.forbidden"]);
    value(await reviseAgreement(await contextOf(world.people.officer), input));
    expect(codesOf(await reviseAgreement(await contextOf(world.people.officer), input))).toEqual(["common.stale"]);
    const sums = await ownerSql(`SELECT "amount"::text FROM "Tranche" WHERE "agreementId" = $1`, [id]);
    expect(sums).toEqual([{ amount: "30000000" }, { amount: "30000000" }]);
  });

  it("is signed for the agency by nobody who ever had a hand in its terms, in the command and in the database", async () => {
    const world = await makeWorld();
    const { id, number } = await makeDraft(world);
    const { officer } = world.people;
    const both = await makeCapable("OFFICER", world.programmeId);
    await grant(both, "APPROVER", world.programmeId);
    await grant(officer, "APPROVER", world.programmeId);
    const { applicationId: _, ...terms } = testTerms(world);
    value(await reviseAgreement(await contextOf(both), { agreementId: id, version: 0, ...terms }));
    value(await reviseAgreement(await contextOf(officer), { agreementId: id, version: 1, ...terms }));
    value(await reviseAgreement(await contextOf(both), { agreementId: id, version: 2, ...terms }));
    const third = await makeCapable("OFFICER", world.programmeId);
    value(await offerAgreement(await contextOf(third), { agreementId: id, version: 3 }));
    for (const author of [both, officer]) {
      expect(codesOf(await signAs(world, { id, number }, "AGENCY", author))).toEqual(["common.forbidden"]);
      const forced = `INSERT INTO "AgreementSignature" ("agreementId", "party", "userId", "signedAt", "termsDigest")
        SELECT "id", 'AGENCY', $2, now(), "termsDigest" FROM "Agreement" WHERE "id" = $1`;
      await expect(appSql(forced, [id, author])).rejects.toThrow("by none of its authors");
    }
    await expect(appSql(`UPDATE "Agreement" SET "authorIds" = '{}' WHERE "id" = $1`, [id])).rejects.toThrow(
      "an author stays an author",
    );
    value(await signAs(world, { id, number }, "AGENCY"));
  });

  it("is signed for the agency by nobody of the startup or of the demand owner", async () => {
    const world = await makeWorld();
    const offer = await makeOffer(world);
    for (const organisation of [world.startup, world.demandOwner]) {
      const partial = await makeCapable("APPROVER", world.programmeId);
      await join(partial, organisation, "VIEWER");
      expect(codesOf(await signAs(world, offer, "AGENCY", partial))).toEqual(["common.forbidden"]);
    }
    value(await signAs(world, offer, "AGENCY"));
  });

  it("is listed with its call for auditors once the results are out, and not a call in draft", async () => {
    const world = await makeWorld();
    const auditor = await contextOf(world.people.auditor);
    expect(await listSelected(auditor.actor, world.call.id)).toBeUndefined();
    await makeDraft(world);
    expect(await listSelected(auditor.actor, world.call.id)).toMatchObject({ mayPrepare: false, rows: [{ rank: 1 }] });
  });

  it("is listed with its call for managers, and for nobody else", async () => {
    const world = await makeWorld();
    const { id } = await makeDraft(world);
    const officer = await contextOf(world.people.officer);
    expect(await listSelected(officer.actor, world.call.id)).toMatchObject({
      published: true,
      mayPrepare: true,
      rows: [{ applicationId: world.application.id, award: 60_000_000n, agreement: { id, status: "DRAFT" } }],
    });
    for (const who of ["startupOwner", "demandOwner", "otherOfficer", "evaluator", "administrator"] as const) {
      const { actor } = await contextOf(world.people[who]);
      expect(await listSelected(actor, world.call.id)).toBeUndefined();
    }
  });
});

describe("the offer", () => {
  it("fixes the text with its digest and asks the three parties", async () => {
    const world = await makeWorld();
    const { id } = await makeOffer(world);
    const [row] = await ownerSql<{ terms: unknown; termsDigest: string }>(
      `SELECT "terms", "termsDigest" FROM "Agreement" WHERE "id" = $1`,
      [id],
    );
    expect(row?.termsDigest).toBe(sha256(canonicalJson(row?.terms)));
    for (const who of ["startupOwner", "demandOwner", "approver"] as const) {
      expect(await noticesOf(world.people[who], "agreements.offered")).toBe(1);
    }
    expect(await noticesOf(world.people.startupViewer, "agreements.offered")).toBe(0);
    await expect(appSql(`UPDATE "Agreement" SET "endsOn" = "endsOn" + 1 WHERE "id" = $1`, [id])).rejects.toThrow(
      /fixed/,
    );
    await expect(appSql(`UPDATE "Tranche" SET "amount" = "amount" + 1 WHERE "agreementId" = $1`, [id])).rejects.toThrow(
      /fixed by the agreement/,
    );
  });

  it("can be recalled until somebody signs", async () => {
    const world = await makeWorld();
    const { id, ...project } = await makeOffer(world);
    const officer = await contextOf(world.people.officer);
    value(await recallAgreement(officer, { agreementId: id, version: 1 }));
    expect(await statusOf(id)).toBe("DRAFT");
    value(await offerAgreement(officer, { agreementId: id, version: 2 }));
    value(await signAs(world, { id, ...project }, "STARTUP"));
    expect(codesOf(await recallAgreement(officer, { agreementId: id, version: 4 }))).toEqual([
      "agreements.signed_no_recall",
    ]);
  });
});

describe("signing", () => {
  it("takes the parties in any order and activates with the third", async () => {
    const world = await makeWorld();
    const project = await makeOffer(world);
    expect(value(await signAs(world, project, "AGENCY")).active).toBe(false);
    expect(value(await signAs(world, project, "STARTUP")).active).toBe(false);
    expect(codesOf(await signAs(world, project, "STARTUP"))).toEqual(["agreements.party_signed"]);
    expect(value(await signAs(world, project, "DEMAND_OWNER")).active).toBe(true);
    expect(await statusOf(project.id)).toBe("ACTIVE");
    expect((await eventsOf(project.id)).filter((name) => /signed|activated/.test(name))).toEqual([
      "agreement_signed",
      "agreement_signed",
      "agreement_signed",
      "agreement_activated",
    ]);
    expect(await noticesOf(world.people.startupEditor, "agreements.activated")).toBe(1);
  });

  it("activates exactly once when the last two sign at the same time", async () => {
    const world = await makeWorld();
    const project = await makeOffer(world);
    value(await signAs(world, project, "AGENCY"));
    const results = await Promise.all([signAs(world, project, "STARTUP"), signAs(world, project, "DEMAND_OWNER")]);
    expect(results.map((result) => value(result).active).sort()).toEqual([false, true]);
    expect(await statusOf(project.id)).toBe("ACTIVE");
  });

  it("is for signers only, and the refusal is recorded", async () => {
    const world = await makeWorld();
    const project = await makeOffer(world);
    expect(codesOf(await signAs(world, project, "STARTUP", world.people.startupEditor))).toEqual(["common.forbidden"]);
    expect(codesOf(await signAs(world, project, "AGENCY", world.people.officer))).toEqual(["common.forbidden"]);
    expect(codesOf(await signAs(world, project, "STARTUP", world.people.otherStartupOwner))).toEqual([
      "common.not_found",
    ]);
    expect((await eventsOf(project.id)).filter((name) => name === "agreement_sign_refused")).toHaveLength(2);
    await expect(
      appSql(`UPDATE "Agreement" SET "status" = 'ACTIVE', "activatedAt" = now() WHERE "id" = $1`, [project.id]),
    ).rejects.toThrow(/three signatures/);
  });

  it("refuses another text than the one offered", async () => {
    const world = await makeWorld();
    const project = await makeOffer(world);
    await expect(
      appSql(
        `INSERT INTO "AgreementSignature" ("agreementId", "party", "userId", "termsDigest") VALUES ($1, 'STARTUP', $2, $3)`,
        [project.id, world.people.startupOwner, "a".repeat(64)],
      ),
    ).rejects.toThrow(/offered text/);
  });
});

describe("declining", () => {
  it("ends the agreement with its reason and tells managers and the demand owner", async () => {
    const world = await makeWorld();
    const { id } = await makeOffer(world);
    const input = { agreementId: id, version: 1, reason: "다른 과제를 수행하게 되어 협약을 맺을 수 없습니다." };
    expect(codesOf(await declineAgreement(await contextOf(world.people.demandOwner), input))).toEqual([
      "common.forbidden",
    ]);
    value(await declineAgreement(await contextOf(world.people.startupOwner), input));
    expect(await statusOf(id)).toBe("TERMINATED");
    expect(await noticesOf(world.people.officer, "agreements.declined")).toBe(1);
    expect(await noticesOf(world.people.demandOwner, "agreements.declined")).toBe(1);
    expect(codesOf(await signAs(world, { id, number: "" }, "DEMAND_OWNER"))).toEqual(["agreements.not_in_state"]);
  });
});
