import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/organisations/commands/accept-invitation";
import { approveMembership } from "@/lib/organisations/commands/approve-membership";
import { grantCapability } from "@/lib/organisations/commands/grant-capability";
import { inviteMember } from "@/lib/organisations/commands/invite-member";
import { refuseMembership } from "@/lib/organisations/commands/refuse-membership";
import { registerOrganisation } from "@/lib/organisations/commands/register-organisation";
import { requestMembership } from "@/lib/organisations/commands/request-membership";
import { resendInvitation } from "@/lib/organisations/commands/resend-invitation";
import { revokeInvitation } from "@/lib/organisations/commands/revoke-invitation";
import { actorOf, anonymousActor } from "@/lib/organisations/queries";
import { getInvitation } from "@/lib/organisations/queries/members";
import { listOwnOrganisations } from "@/lib/organisations/queries/own";
import { organisationFacts } from "@/lib/organisations/schema";
import type { Result } from "@/lib/platform/result";
import { ownerSql } from "../../support/database";
import {
  eventsOf,
  makeInvitation,
  makeJoinRequest,
  membershipOf,
  membershipsOf,
  noticesOf,
  organisationRow,
} from "../../factories/organisations";
import {
  contextOf,
  makeCapable,
  makeMember,
  makeOrganisation,
  makeUser,
  next,
  registrationNumber,
  system,
  write,
} from "../../factories/people";

const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));
const emailOf = async (id: string) => (await write((tx) => tx.user.findUniqueOrThrow({ where: { id } }))).email;

/** The secret of the last link mailed to an address. */
async function mailedToken(email: string): Promise<string> {
  const [mail] = await ownerSql<{ params: { href: string } }>(
    `SELECT "params" FROM "Mail" WHERE "to" = $1 AND "kind" = 'organisations.invited' ORDER BY "id" DESC LIMIT 1`,
    [email],
  );
  return mail?.params.href.split("/").at(-1) ?? "";
}

let organisationId: string;
let owner: string;
beforeEach(async () => {
  organisationId = await makeOrganisation("STARTUP");
  owner = await makeMember(organisationId, "OWNER");
});

describe("an invitation", () => {
  it("goes by mail, opens once for the invited address, and is told to the owners", async () => {
    const guest = await makeUser();
    const email = await emailOf(guest);
    const invited = await inviteMember(await contextOf(owner), { organisationId, email, role: "EDITOR" });
    expect(codes(invited)).toBe("ok");
    const token = await mailedToken(email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await ownerSql(`SELECT 1 FROM "Invitation" WHERE "tokenHash" = $1`, [token])).toEqual([]);
    expect(await getInvitation(await actorOf(guest), token)).toMatchObject({ role: "EDITOR", forReader: true });

    expect(await acceptInvitation(await contextOf(guest), { token })).toEqual({ ok: true, value: { organisationId } });
    expect(await membershipOf(organisationId, guest)).toMatchObject({ role: "EDITOR", maySign: false });
    expect(await noticesOf(owner)).toEqual(["organisations.member_joined"]);
    expect(await eventsOf(organisationId)).toEqual(["member_invited", "invitation_accepted"]);
    expect(codes(await acceptInvitation(await contextOf(guest), { token }))).toEqual([
      "organisations.invitation_unusable",
    ]);
  });

  it("makes one membership when the link is pressed twice at once", async () => {
    const guest = await makeUser();
    const { token } = await makeInvitation(organisationId, owner, { email: await emailOf(guest) });
    const context = await contextOf(guest);
    const results = await Promise.all([acceptInvitation(context, { token }), acceptInvitation(context, { token })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await membershipsOf(organisationId, guest)).toHaveLength(1);
  });

  it("does not open for another address, nor for a visitor", async () => {
    const { token } = await makeInvitation(organisationId, owner);
    const other = await contextOf(await makeUser());
    expect(codes(await acceptInvitation(other, { token }))).toEqual(["organisations.invitation_other_address"]);
    expect(await getInvitation(other.actor, token)).toMatchObject({ forReader: false });
    expect(await getInvitation(anonymousActor(), token)).toMatchObject({ forReader: false });
  });

  it("ends with its term, and when it is taken back", async () => {
    const guest = await makeUser();
    const email = await emailOf(guest);
    const expired = await makeInvitation(organisationId, owner, { email, expiresIn: -1 });
    const revoked = await makeInvitation(organisationId, owner, { email });
    expect(codes(await revokeInvitation(await contextOf(owner), { invitationId: revoked.id }))).toBe("ok");
    for (const { token } of [expired, revoked]) {
      expect(await getInvitation(await actorOf(guest), token)).toBeUndefined();
      expect(codes(await acceptInvitation(await contextOf(guest), { token }))).toEqual([
        "organisations.invitation_unusable",
      ]);
    }
    expect(codes(await revokeInvitation(await contextOf(owner), { invitationId: revoked.id }))).toEqual([
      "organisations.invitation_closed",
    ]);
  });

  it("sent again has a new link, and the earlier one is dead", async () => {
    const guest = await makeUser();
    const email = await emailOf(guest);
    const first = await makeInvitation(organisationId, owner, { email, expiresIn: -1 });
    expect(codes(await resendInvitation(await contextOf(owner), { invitationId: first.id }))).toBe("ok");
    const context = await contextOf(guest);
    expect(codes(await acceptInvitation(context, { token: first.token }))).toEqual([
      "organisations.invitation_unusable",
    ]);
    expect(codes(await acceptInvitation(context, { token: await mailedToken(email) }))).toBe("ok");
  });

  it("is sent once per address, never to a member, and answers the same for unknown addresses", async () => {
    const context = await contextOf(owner);
    const email = await emailOf(await makeUser());
    expect(codes(await inviteMember(context, { organisationId, email, role: "VIEWER" }))).toBe("ok");
    expect(codes(await inviteMember(context, { organisationId, email: email.toUpperCase(), role: "VIEWER" }))).toEqual([
      "organisations.invited_already",
    ]);
    expect(codes(await inviteMember(context, { organisationId, email: await emailOf(owner), role: "VIEWER" }))).toEqual(
      ["organisations.member_already"],
    );
    const unknown = await inviteMember(context, { organisationId, email: "nobody@example.org", role: "VIEWER" });
    expect(codes(unknown)).toBe("ok");
  });

  it("goes into no box often: six mails an hour to one address are too many", async () => {
    const email = "flooded@example.org";
    for (let sent = 0; sent < 5; sent++) {
      const id = await makeOrganisation("STARTUP");
      const context = await contextOf(await makeMember(id, "OWNER"));
      expect(codes(await inviteMember(context, { organisationId: id, email, role: "VIEWER" }))).toBe("ok");
    }
    expect(codes(await inviteMember(await contextOf(owner), { organisationId, email, role: "VIEWER" }))).toEqual([
      "common.too_many_attempts",
    ]);
  });
});

describe("an administrator and an auditor", () => {
  it.each(["ADMINISTRATOR", "AUDITOR"] as const)(
    "(%s) belongs to no organisation, whichever way it comes",
    async (kind) => {
      const person = await makeCapable(kind);
      const apart = ["organisations.duties_apart"];
      const { token } = await makeInvitation(organisationId, owner, { email: await emailOf(person) });
      expect(codes(await acceptInvitation(await contextOf(person), { token }))).toEqual(apart);
      const request = await makeJoinRequest(organisationId, person);
      const approval = approveMembership(await contextOf(owner), { requestId: request.id, role: "VIEWER" });
      expect(codes(await approval)).toEqual(apart);
      const facts = organisationFacts.parse({
        kind: "STARTUP",
        name: { ko: "온결비전" },
        registrationNumber: registrationNumber(next() + 9000),
        representative: "홍길동",
        establishedOn: "2023-03-15",
        address: "서울특별시 종로구",
      });
      expect(codes(await registerOrganisation(await contextOf(person), facts))).toEqual(apart);
      expect(await membershipsOf(organisationId, person)).toEqual([]);
    },
  );

  it("is not made of somebody who joins at the same moment, or does not join", async () => {
    for (let round = 0; round < 5; round += 1) {
      const guest = await makeUser();
      const { token } = await makeInvitation(organisationId, owner, { email: await emailOf(guest) });
      const [asGuest, asSystem] = [await contextOf(guest), system()];
      const results = await Promise.all([
        acceptInvitation(asGuest, { token }),
        grantCapability(asSystem, { userId: guest, kind: "AUDITOR" }),
      ]);
      expect(results.map(codes).filter((code) => code === "ok")).toHaveLength(1);
    }
  });
});

describe("a request to join", () => {
  const numberOf = async () => (await organisationRow(organisationId)).registrationNumber ?? "";

  it("tells its sender nothing but the number that was typed", async () => {
    const guest = await makeUser();
    const registrationNumber = await numberOf();
    expect(codes(await requestMembership(await contextOf(guest), { registrationNumber }))).toBe("ok");
    expect(await listOwnOrganisations(await actorOf(guest))).toEqual({
      organisations: [],
      requests: [{ id: expect.any(String), registrationNumber, status: "PENDING", at: expect.any(Date) }],
    });
    expect(await noticesOf(owner)).toEqual(["organisations.membership_requested"]);
    expect(await eventsOf(organisationId)).toEqual(["membership_requested"]);
  });

  it("is made once at a time, also by two presses at once", async () => {
    const context = await contextOf(await makeUser());
    const registrationNumber = await numberOf();
    const results = await Promise.all([
      requestMembership(context, { registrationNumber }),
      requestMembership(context, { registrationNumber }),
    ]);
    expect(results.map(codes).toSorted()).toEqual([["organisations.join_pending"], "ok"].toSorted());
  });

  it("needs a registered number and no membership", async () => {
    expect(codes(await requestMembership(await contextOf(owner), { registrationNumber: await numberOf() }))).toEqual([
      "organisations.already_member",
    ]);
    expect(codes(await requestMembership(await contextOf(owner), { registrationNumber: "1234567891" }))).toEqual([
      "organisations.not_registered",
    ]);
  });

  it("is approved once when two owners answer at once", async () => {
    const second = await makeMember(organisationId, "OWNER");
    const request = await makeJoinRequest(organisationId);
    const [one, two] = [await contextOf(owner), await contextOf(second)];
    const results = await Promise.all([
      approveMembership(one, { requestId: request.id, role: "EDITOR" }),
      approveMembership(two, { requestId: request.id, role: "VIEWER" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await membershipsOf(organisationId, request.userId)).toHaveLength(1);
    expect(await noticesOf(request.userId)).toEqual(["organisations.membership_approved"]);
  });

  it("is refused without telling whose it was", async () => {
    const request = await makeJoinRequest(organisationId);
    expect(codes(await refuseMembership(await contextOf(owner), { requestId: request.id }))).toBe("ok");
    const [notice] = await ownerSql(`SELECT "kind", "params", "href" FROM "Notice" WHERE "userId" = $1`, [
      request.userId,
    ]);
    expect(notice).toEqual({ kind: "organisations.membership_refused", params: {}, href: "/organisations" });
    expect(codes(await approveMembership(await contextOf(owner), { requestId: request.id, role: "VIEWER" }))).toEqual([
      "organisations.join_decided",
    ]);
  });

  it("and an invitation of the same person make one membership when answered at once", async () => {
    const guest = await makeUser();
    const request = await makeJoinRequest(organisationId, guest);
    const { token } = await makeInvitation(organisationId, owner, { email: await emailOf(guest) });
    const [asGuest, asOwner] = [await contextOf(guest), await contextOf(owner)];
    await Promise.all([
      acceptInvitation(asGuest, { token }),
      approveMembership(asOwner, { requestId: request.id, role: "VIEWER" }),
    ]);
    expect(await membershipsOf(organisationId, guest)).toHaveLength(1);
  });

  it("is refused for a living member, whatever led there", async () => {
    const request = await makeJoinRequest(organisationId, owner);
    expect(codes(await approveMembership(await contextOf(owner), { requestId: request.id, role: "VIEWER" }))).toEqual([
      "organisations.member_already",
    ]);
    expect(await membershipOf(organisationId, owner)).toMatchObject({ role: "OWNER" });
  });

  it("ends quietly where the person came in by an invitation meanwhile", async () => {
    const guest = await makeUser();
    const request = await makeJoinRequest(organisationId, guest);
    const { token } = await makeInvitation(organisationId, owner, { email: await emailOf(guest) });
    expect(codes(await acceptInvitation(await contextOf(guest), { token }))).toBe("ok");
    expect(codes(await approveMembership(await contextOf(owner), { requestId: request.id, role: "VIEWER" }))).toEqual([
      "organisations.join_decided",
    ]);
    expect(await membershipOf(organisationId, guest)).toMatchObject({ role: "EDITOR" });
  });
});
