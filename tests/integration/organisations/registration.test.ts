import { beforeEach, describe, expect, it } from "vitest";
import { changeOrganisation } from "@/lib/organisations/commands/change-organisation";
import { refuseVerification } from "@/lib/organisations/commands/refuse-verification";
import { registerAgency } from "@/lib/organisations/commands/register-agency";
import { registerOrganisation } from "@/lib/organisations/commands/register-organisation";
import { requestVerification } from "@/lib/organisations/commands/request-verification";
import { verifyOrganisation } from "@/lib/organisations/commands/verify-organisation";
import { organisationFacts } from "@/lib/organisations/schema";
import type { Result } from "@/lib/platform/result";
import { ownerSql } from "../../support/database";
import { makeProgramme } from "../../factories/call";
import { eventsOf, membershipOf, noticesOf, organisationRow } from "../../factories/organisations";
import {
  contextOf,
  join,
  makeCapable,
  makeOrganisation,
  makeUser,
  next,
  registrationNumber,
  visitor,
} from "../../factories/people";

const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));

const facts = (change: object = {}) =>
  organisationFacts.parse({
    kind: "STARTUP",
    name: { ko: "온결비전" },
    registrationNumber: registrationNumber(next() + 5000),
    representative: "홍길동",
    establishedOn: "2023-03-15",
    address: "서울특별시 종로구",
    ...change,
  });

/** A registered startup that waits for verification, with its owner and an officer. */
async function waiting(change: object = {}) {
  const owner = await makeUser();
  const input = facts(change);
  const registered = await registerOrganisation(await contextOf(owner), input);
  if (!registered.ok) throw new Error(JSON.stringify(registered));
  const { id } = registered.value;
  await requestVerification(await contextOf(owner), { id, version: 0 });
  return { id, owner, input };
}

let officer: string;
let programmeId: string;
beforeEach(async () => {
  programmeId ??= await makeProgramme(await makeOrganisation("AGENCY"));
  officer = await makeCapable("OFFICER", programmeId);
});

describe("registering an organisation", () => {
  it("makes the person its first owner and records it", async () => {
    const owner = await makeUser();
    const result = await registerOrganisation(await contextOf(owner), facts());
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(await organisationRow(result.value.id)).toMatchObject({
      kind: "STARTUP",
      verification: "UNVERIFIED",
      example: false,
      establishedOn: new Date("2023-03-15T00:00:00Z"),
    });
    expect(await membershipOf(result.value.id, owner)).toMatchObject({ role: "OWNER", maySign: false });
    expect(await eventsOf(result.value.id)).toEqual(["organisation_registered"]);
  });

  it("refuses a number that is taken and writes nothing", async () => {
    const input = facts();
    expect(codes(await registerOrganisation(await contextOf(await makeUser()), input))).toBe("ok");
    const second = await makeUser();
    const refused = await registerOrganisation(await contextOf(second), input);
    expect(refused).toEqual({
      ok: false,
      refusals: [{ code: "organisations.already_registered", field: "registrationNumber" }],
    });
    expect(await ownerSql(`SELECT 1 FROM "Membership" WHERE "userId" = $1`, [second])).toEqual([]);
  });

  it("lets one of two simultaneous registrations of a number through", async () => {
    const input = facts();
    const [one, two] = [await contextOf(await makeUser()), await contextOf(await makeUser())];
    const results = await Promise.all([registerOrganisation(one, input), registerOrganisation(two, input)]);
    expect(results.map(codes).toSorted()).toEqual([["organisations.already_registered"], "ok"].toSorted());
    const rows = await ownerSql(`SELECT 1 FROM "Organisation" WHERE "registrationNumber" = $1`, [
      input.registrationNumber,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("says all refusals at once, and refuses visitors", async () => {
    const input = facts();
    await registerOrganisation(await contextOf(await makeUser()), input);
    const late = { ...input, establishedOn: "2999-01-01" };
    expect(codes(await registerOrganisation(await contextOf(await makeUser()), late))).toEqual([
      "organisations.established_on_invalid",
      "organisations.already_registered",
    ]);
    expect(codes(await registerOrganisation(visitor(), facts()))).toEqual(["common.forbidden"]);
  });

  it("stops one person from trying out numbers", async () => {
    const context = await contextOf(await makeUser());
    const input = facts({ establishedOn: "2999-01-01" });
    for (let attempt = 0; attempt < 20; attempt++) {
      expect(codes(await registerOrganisation(context, input))).toEqual(["organisations.established_on_invalid"]);
    }
    const stopped = await registerOrganisation(context, input);
    expect(stopped).toEqual({
      ok: false,
      refusals: [{ code: "common.too_many_attempts", params: { minutes: expect.any(Number) } }],
    });
  });

  it("lets an administrator enter an agency without becoming its member", async () => {
    const administrator = await makeCapable("ADMINISTRATOR");
    const result = await registerAgency(await contextOf(administrator), { name: { ko: "전담기관" } });
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(await organisationRow(result.value.id)).toMatchObject({ kind: "AGENCY", verification: "VERIFIED" });
    expect(await ownerSql(`SELECT 1 FROM "Membership" WHERE "organisationId" = $1`, [result.value.id])).toEqual([]);
  });
});

describe("verification", () => {
  it("is asked for by an owner, told to the officers, and given by one of them", async () => {
    const { id, owner } = await waiting();
    expect(await noticesOf(officer)).toEqual(["organisations.verification_requested"]);
    expect(codes(await verifyOrganisation(await contextOf(officer), { id, version: 1 }))).toBe("ok");
    expect(await organisationRow(id)).toMatchObject({
      verification: "VERIFIED",
      verifiedById: officer,
      verifiedAt: expect.any(Date),
      version: 2,
    });
    expect(await eventsOf(id)).toEqual([
      "organisation_registered",
      "organisation_verification_requested",
      "organisation_verified",
    ]);
    expect(await noticesOf(owner)).toEqual(["organisations.verified"]);
  });

  it("is refused with a reason, mended, and asked for again", async () => {
    const { id, owner } = await waiting();
    const reason = "등록증의 대표자와 다릅니다.";
    expect(codes(await refuseVerification(await contextOf(officer), { id, version: 1, reason }))).toBe("ok");
    expect(await organisationRow(id)).toMatchObject({ verification: "REFUSED", verificationNote: reason });
    expect(await noticesOf(owner)).toEqual(["organisations.verification_refused"]);
    expect(codes(await requestVerification(await contextOf(owner), { id, version: 2 }))).toBe("ok");
    expect(await organisationRow(id)).toMatchObject({ verification: "REQUESTED", verificationNote: null });
  });

  it("is decided once when two officers decide at once", async () => {
    const { id } = await waiting();
    const other = await makeCapable("OFFICER", programmeId);
    const [one, two] = [await contextOf(officer), await contextOf(other)];
    const results = await Promise.all([
      verifyOrganisation(one, { id, version: 1 }),
      refuseVerification(two, { id, version: 1, reason: "등록증과 이름이 다릅니다." }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const events = (await eventsOf(id)).filter((name) => /verified|refused/.test(name));
    expect(events).toHaveLength(1);
  });

  it("is not an officer's own: members of the organisation may not decide", async () => {
    const { id } = await waiting();
    await join(officer, id, "VIEWER");
    expect(codes(await verifyOrganisation(await contextOf(officer), { id, version: 1 }))).toEqual(["common.forbidden"]);
    const fresh = await makeCapable("OFFICER", programmeId);
    expect(codes(await verifyOrganisation(await contextOf(fresh), { id, version: 1 }))).toBe("ok");
  });

  it("gives a demand owner its code, which is needed and unique", async () => {
    const one = await waiting({ kind: "PRIME" });
    const context = await contextOf(officer);
    expect(codes(await verifyOrganisation(context, { id: one.id, version: 1 }))).toEqual([
      "organisations.code_required",
    ]);
    expect(codes(await verifyOrganisation(context, { id: one.id, version: 1, code: "KAIX" }))).toBe("ok");
    const two = await waiting({ kind: "PRIME" });
    expect(codes(await verifyOrganisation(context, { id: two.id, version: 1, code: "KAIX" }))).toEqual([
      "organisations.code_taken",
    ]);
    expect(await organisationRow(two.id)).toMatchObject({ verification: "REQUESTED", code: null });
  });

  it("cannot be given to what nobody asked to be verified", async () => {
    const owner = await makeUser();
    const result = await registerOrganisation(await contextOf(owner), facts());
    if (!result.ok) throw new Error(JSON.stringify(result));
    const { id } = result.value;
    expect(codes(await verifyOrganisation(await contextOf(officer), { id, version: 0 }))).toEqual([
      "organisations.not_in_state",
    ]);
  });
});

describe("a change of what was verified", () => {
  async function verified() {
    const world = await waiting();
    await verifyOrganisation(await contextOf(officer), { id: world.id, version: 1 });
    return world;
  }

  it("goes back to the officers with both values on record", async () => {
    const { id, owner, input } = await verified();
    const result = await changeOrganisation(await contextOf(owner), {
      ...input,
      id,
      version: 2,
      representative: "이순신",
    } as Parameters<typeof changeOrganisation>[1]);
    expect(result).toEqual({ ok: true, value: { id, reopened: true } });
    expect(await organisationRow(id)).toMatchObject({ verification: "REQUESTED", representative: "이순신" });
    const [event] = await ownerSql<{ before: unknown; after: unknown }>(
      `SELECT d."before", d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
        WHERE e."subjectId" = $1 AND e."name" = 'organisation_changed'`,
      [id],
    );
    expect(event).toEqual({
      before: { representative: "홍길동", verification: "VERIFIED" },
      after: { representative: "이순신", verification: "REQUESTED" },
    });
    expect(await noticesOf(officer)).toEqual([
      "organisations.verification_requested",
      "organisations.verification_reopened",
    ]);
  });

  it("is no matter of an address", async () => {
    const { id, owner, input } = await verified();
    const change = { ...input, id, version: 2, address: "부산광역시" } as Parameters<typeof changeOrganisation>[1];
    expect(await changeOrganisation(await contextOf(owner), change)).toEqual({
      ok: true,
      value: { id, reopened: false },
    });
    expect(await organisationRow(id)).toMatchObject({ verification: "VERIFIED", address: "부산광역시" });
  });

  it("makes an officer's decision on the earlier facts stale", async () => {
    const { id, owner, input } = await waiting();
    const change = { ...input, id, version: 1, representative: "이순신" } as Parameters<typeof changeOrganisation>[1];
    expect(codes(await changeOrganisation(await contextOf(owner), change))).toBe("ok");
    expect(codes(await verifyOrganisation(await contextOf(officer), { id, version: 1 }))).toEqual(["common.stale"]);
  });

  it("refuses another's number and another kind", async () => {
    const first = await waiting();
    const second = await waiting();
    const change = {
      ...second.input,
      id: second.id,
      version: 1,
      kind: "PRIME",
      registrationNumber: first.input.registrationNumber,
    } as Parameters<typeof changeOrganisation>[1];
    expect(codes(await changeOrganisation(await contextOf(second.owner), change))).toEqual([
      "common.invalid",
      "organisations.number_taken",
    ]);
  });
});
