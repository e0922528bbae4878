import { beforeEach, describe, expect, it } from "vitest";
import { acceptInvitation } from "@/lib/organisations/commands/accept-invitation";
import { appointOwner } from "@/lib/organisations/commands/appoint-owner";
import { inviteOwner } from "@/lib/organisations/commands/invite-owner";
import { searchOrganisations } from "@/lib/organisations/queries/accounts";
import { ownerIdsOf } from "@/lib/organisations/queries/owners";
import type { Result } from "@/lib/platform/result";
import { eventsOf, membershipOf, noticesOf } from "../../factories/organisations";
import { contextOf, join, makeCapable, makeMember, makeOrganisation, makeUser, write } from "../../factories/people";
import { ownerSql } from "../../support/database";

const codes = (result: Result<unknown>) => (result.ok ? "ok" : result.refusals.map((refusal) => refusal.code));
const reason = "대표가 공문으로 요청했고 등기부로 확인했습니다.";

let administrator: string;
let startup: string;
let owner: string;
let editor: string;
let viewer: string;
beforeEach(async () => {
  administrator = await makeCapable("ADMINISTRATOR");
  startup = await makeOrganisation("STARTUP", { name: "온결비전" });
  owner = await makeMember(startup, "OWNER");
  editor = await makeMember(startup, "EDITOR", true);
  viewer = await makeMember(startup, "VIEWER");
});

const close = (userId: string) => ownerSql(`UPDATE "User" SET "status" = 'CLOSED' WHERE "id" = $1`, [userId]);
const membershipId = async (userId: string) => (await membershipOf(startup, userId)).id;
const owners = () => write((tx) => ownerIdsOf(tx, startup));
const appoint = async (by: string, userId: string) =>
  appointOwner(await contextOf(by), { membershipId: await membershipId(userId), reason });
const lineOf = async () =>
  (await searchOrganisations((await contextOf(administrator)).actor, "", 1))?.lines.find((line) => line.id === startup);

describe("an organisation whose owners' accounts are all closed", () => {
  beforeEach(() => close(owner));

  it("gets a member as owner from the administrator, who says why; every member is told", async () => {
    expect((await lineOf())?.ownerless?.map((member) => member.membershipId)).toEqual([
      await membershipId(editor),
      await membershipId(viewer),
    ]);
    expect(codes(await appoint(administrator, editor))).toBe("ok");
    expect(await owners()).toEqual([editor]);
    expect(await membershipOf(startup, editor)).toMatchObject({ role: "OWNER", maySign: false });
    expect(await eventsOf(startup)).toEqual(["owner_appointed"]);
    expect(
      await ownerSql(`SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
                       WHERE e."name" = 'owner_appointed' AND e."subjectId" = '${startup}'`),
    ).toEqual([{ after: { user: editor, role: "OWNER", maySign: false, reason } }]);
    expect(await noticesOf(editor)).toEqual(["organisations.owner_appointed"]);
    expect(await noticesOf(viewer)).toEqual(["organisations.owner_given"]);
    expect((await lineOf())?.ownerless).toBeNull();
  });

  it("gets one owner where two administrators appoint at once", async () => {
    const other = await makeCapable("ADMINISTRATOR");
    const results = await Promise.all([appoint(administrator, editor), appoint(other, viewer)]);
    expect(results.map(codes)).toEqual(expect.arrayContaining(["ok", ["organisations.has_owner"]]));
    expect(await owners()).toHaveLength(1);
  });

  it("may have an owner invited by mail, who then is one", async () => {
    const invited = await makeUser();
    const [{ email } = { email: "" }] = await ownerSql<{ email: string }>(
      `SELECT "email"::text FROM "User" WHERE "id" = $1`,
      [invited],
    );
    const input = { organisationId: startup, email, reason };
    expect(codes(await inviteOwner(await contextOf(administrator), input))).toBe("ok");
    expect(codes(await inviteOwner(await contextOf(administrator), input))).toEqual(["organisations.invited_already"]);
    expect(await noticesOf(editor)).toEqual(["organisations.owner_invited"]);
    const [mail] = await ownerSql<{ href: string }>(
      `SELECT "params" ->> 'href' AS href FROM "Mail" WHERE "to" = $1 AND "kind" = 'organisations.invited'`,
      [email],
    );
    const token = mail?.href.replace("/invitations/", "") ?? "";
    expect(codes(await acceptInvitation(await contextOf(invited), { token }))).toBe("ok");
    expect(await owners()).toEqual([invited]);
    expect(await eventsOf(startup)).toEqual(["owner_invited", "invitation_accepted"]);
  });

  it("never gets a closed account, nor the administrator themselves", async () => {
    await close(viewer);
    expect(codes(await appoint(administrator, viewer))).toEqual(["common.not_found"]);
    await join(administrator, startup, "VIEWER");
    expect(codes(await appoint(administrator, administrator))).toEqual(["organisations.not_to_oneself"]);
    expect(await owners()).toEqual([]);
  });
});

describe("an organisation with an owner", () => {
  it("is none of the administrator's business", async () => {
    expect((await lineOf())?.ownerless).toBeNull();
    expect(codes(await appoint(administrator, editor))).toEqual(["organisations.has_owner"]);
    const input = { organisationId: startup, email: "new@example.org", reason };
    expect(codes(await inviteOwner(await contextOf(administrator), input))).toEqual(["organisations.has_owner"]);
    expect(await owners()).toEqual([owner]);
    expect(await eventsOf(startup)).toEqual([]);
  });
});

it("an agency, whose people act through their capabilities, gets none", async () => {
  const agency = await makeOrganisation("AGENCY");
  const input = { organisationId: agency, email: "new@example.org", reason };
  expect(codes(await inviteOwner(await contextOf(administrator), input))).toEqual(["organisations.has_owner"]);
});
