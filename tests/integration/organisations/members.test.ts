import { beforeEach, describe, expect, it } from "vitest";
import { appointSigner } from "@/lib/organisations/commands/appoint-signer";
import { changeRole } from "@/lib/organisations/commands/change-role";
import { endMembership } from "@/lib/organisations/commands/end-membership";
import { maySignFor } from "@/lib/organisations/policy";
import { actorOf } from "@/lib/organisations/queries";
import { getMembers } from "@/lib/organisations/queries/members";
import { getOwnOrganisation } from "@/lib/organisations/queries/own";
import type { Result } from "@/lib/platform/result";
import { ownerSql } from "../../support/database";
import { eventsOf, makeInvitation, membershipOf, membershipsOf, noticesOf } from "../../factories/organisations";
import { contextOf, makeMember, makeOrganisation } from "../../factories/people";

const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));

let organisationId: string;
let owner: string;
let editor: string;
beforeEach(async () => {
  organisationId = await makeOrganisation("STARTUP");
  owner = await makeMember(organisationId, "OWNER");
  editor = await makeMember(organisationId, "EDITOR");
});

const membership = async (userId: string) => {
  const { id, version } = await membershipOf(organisationId, userId);
  return { membershipId: id, version };
};

describe("the last owner", () => {
  it("cannot leave, and cannot be given another role", async () => {
    const context = await contextOf(owner);
    expect(codes(await endMembership(context, await membership(owner)))).toEqual(["organisations.last_owner"]);
    expect(codes(await changeRole(context, { ...(await membership(owner)), role: "VIEWER" }))).toEqual([
      "organisations.last_owner",
    ]);
    expect(await eventsOf(organisationId)).toEqual([]);
  });

  it("may go once there is another", async () => {
    const context = await contextOf(owner);
    expect(codes(await changeRole(context, { ...(await membership(editor)), role: "OWNER" }))).toBe("ok");
    expect(await endMembership(context, await membership(owner))).toEqual({
      ok: true,
      value: { organisationId, left: true },
    });
    expect(await eventsOf(organisationId)).toEqual(["member_role_changed", "member_left"]);
    expect(await noticesOf(editor)).toEqual(["organisations.role_changed", "organisations.member_left"]);
  });

  it("stays when two owners leave at once, ten times over", async () => {
    for (let round = 0; round < 10; round++) {
      const id = await makeOrganisation("STARTUP");
      const people = [await makeMember(id, "OWNER"), await makeMember(id, "OWNER")];
      const leaving = await Promise.all(
        people.map(async (userId) => {
          const { id: membershipId, version } = await membershipOf(id, userId);
          return { context: await contextOf(userId), input: { membershipId, version } };
        }),
      );
      const results = await Promise.all(leaving.map(({ context, input }) => endMembership(context, input)));
      expect(results.map(codes).toSorted()).toEqual([["organisations.last_owner"], "ok"].toSorted());
      const owners = await ownerSql(
        `SELECT 1 FROM "Membership" WHERE "organisationId" = $1 AND "role" = 'OWNER' AND "endedAt" IS NULL`,
        [id],
      );
      expect(owners).toHaveLength(1);
    }
  });

  it("stays when two owners take each other's role at once", async () => {
    const other = await makeMember(organisationId, "OWNER");
    const [one, two] = [await contextOf(owner), await contextOf(other)];
    const [ofOwner, ofOther] = [await membership(owner), await membership(other)];
    const results = await Promise.all([
      changeRole(one, { ...ofOther, role: "EDITOR" }),
      changeRole(two, { ...ofOwner, role: "EDITOR" }),
    ]);
    expect(results.map(codes).toSorted()).toEqual([["common.forbidden"], "ok"].toSorted());
  });
});

describe("a removed member", () => {
  it("loses sight at once, and takes open invitations along", async () => {
    const second = await makeMember(organisationId, "OWNER");
    await makeInvitation(organisationId, second);
    expect(await getOwnOrganisation(await actorOf(second), organisationId)).toBeDefined();
    expect(await endMembership(await contextOf(owner), await membership(second))).toEqual({
      ok: true,
      value: { organisationId, left: false },
    });
    const actor = await actorOf(second);
    expect(actor.memberships).toEqual([]);
    expect(await getOwnOrganisation(actor, organisationId)).toBeUndefined();
    expect(await getMembers(actor, organisationId)).toBeUndefined();
    const open = await ownerSql(
      `SELECT 1 FROM "Invitation" WHERE "organisationId" = $1 AND "acceptedAt" IS NULL AND "revokedAt" IS NULL`,
      [organisationId],
    );
    expect(open).toEqual([]);
    expect(await eventsOf(organisationId)).toEqual(["member_removed"]);
    expect(await noticesOf(second)).toEqual(["organisations.member_removed"]);
    expect(await membershipsOf(organisationId, second)).toMatchObject([{ endedAt: expect.any(Date) }]);
  });

  it("who was an owner when the page was opened can do nothing any more", async () => {
    const second = await makeMember(organisationId, "OWNER");
    const early = await contextOf(second);
    await endMembership(await contextOf(owner), await membership(second));
    expect(codes(await changeRole(early, { ...(await membership(editor)), role: "VIEWER" }))).toEqual([
      "common.forbidden",
    ]);
  });
});

describe("who signs", () => {
  it("is an owner, or an editor whom an owner appointed, until the role changes", async () => {
    const context = await contextOf(owner);
    expect(maySignFor(await actorOf(owner), organisationId)).toBe(true);
    expect(maySignFor(await actorOf(editor), organisationId)).toBe(false);
    expect(codes(await appointSigner(context, { ...(await membership(editor)), maySign: true }))).toBe("ok");
    expect(maySignFor(await actorOf(editor), organisationId)).toBe(true);
    expect(codes(await changeRole(context, { ...(await membership(editor)), role: "VIEWER" }))).toBe("ok");
    expect(maySignFor(await actorOf(editor), organisationId)).toBe(false);
    expect(await eventsOf(organisationId)).toEqual(["signer_appointed", "member_role_changed"]);
    expect(await noticesOf(editor)).toEqual(["organisations.signer_appointed", "organisations.role_changed"]);
  });

  it("cannot be a viewer", async () => {
    const viewer = await makeMember(organisationId, "VIEWER");
    expect(
      codes(await appointSigner(await contextOf(owner), { ...(await membership(viewer)), maySign: true })),
    ).toEqual(["organisations.signer_must_be_editor"]);
  });

  it("is not decided twice on one version", async () => {
    const input = { ...(await membership(editor)), maySign: true };
    const context = await contextOf(owner);
    const results = await Promise.all([
      appointSigner(context, input),
      changeRole(context, { ...input, role: "VIEWER" }),
    ]);
    // Who comes second is too late, or asks a viewer to sign: by the version or by the rule, never both.
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe("the page of members", () => {
  it("shows addresses, invitations and requests to owners only", async () => {
    await makeInvitation(organisationId, owner);
    const asOwner = await getMembers(await actorOf(owner), organisationId);
    const asEditor = await getMembers(await actorOf(editor), organisationId);
    expect(asOwner?.invitations).toHaveLength(1);
    expect(asOwner?.members.every((member) => member.email?.includes("@"))).toBe(true);
    expect(asEditor?.invitations).toEqual([]);
    expect(asEditor?.members.map((member) => member.email)).toEqual([null, null]);
    expect(asEditor?.members.filter((member) => member.self)).toHaveLength(1);
  });
});
