import { beforeEach, expect, it } from "vitest";
import { purgeInvitations } from "@/lib/organisations/commands/purge-invitations";
import { day, minute } from "../../factories/call";
import { makeMember, makeOrganisation, system } from "../../factories/people";
import { makeInvitation } from "../../factories/organisations";
import { ownerSql } from "../../support/database";

let invitationId: string;
beforeEach(async () => {
  await ownerSql(`DELETE FROM "Invitation"`);
  const startup = await makeOrganisation("STARTUP");
  invitationId = (await makeInvitation(startup, await makeMember(startup, "OWNER"))).id;
});

const purgeIn = (offset: number) => purgeInvitations(system("retention", offset));
const purged = (invitations: number) => ({ ok: true, value: { invitations } });

it.each([
  ["accepted", `"acceptedAt" = clock_timestamp()`],
  ["revoked", `"revokedAt" = clock_timestamp()`],
  ["never accepted", `"expiresAt" = clock_timestamp()`],
])("an invitation that was %s goes 30 days later and not before", async (_, change) => {
  await ownerSql(`UPDATE "Invitation" SET ${change} WHERE "id" = $1`, [invitationId]);
  expect(await purgeIn(30 * day - minute)).toEqual(purged(0));
  expect(await purgeIn(30 * day + minute)).toEqual(purged(1));
  expect(await ownerSql(`SELECT 1 FROM "Invitation"`)).toEqual([]);
});

it("an open invitation stays, and the run is recorded all the same", async () => {
  await ownerSql(`UPDATE "Invitation" SET "expiresAt" = clock_timestamp() + interval '60 days'`);
  expect(await purgeIn(60 * day)).toEqual(purged(0));
  expect(
    await ownerSql(`SELECT d."after" FROM "AuditEvent" e JOIN "AuditDetail" d ON d."eventId" = e."id"
                     WHERE e."name" = 'invitations_purged' ORDER BY e."id" DESC LIMIT 1`),
  ).toEqual([{ after: { invitations: 0 } }]);
});
