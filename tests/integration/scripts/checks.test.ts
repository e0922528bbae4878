import { inject } from "vitest";
import { expect, test } from "vitest";
import { checkAppRole, checkExtensions, checkHangulSearch, checkServer, connectOrStop } from "@/scripts/lib/checks";
import { withClient, withDatabase } from "@/scripts/lib/postgres/databases";
import { emptyDatabase } from "@/tests/support/empty-database";

test("a database set up as it should be passes every check", async () => {
  const { ownerUrl } = await emptyDatabase();
  await withClient(ownerUrl, async (client) => {
    await checkServer(client);
    await checkExtensions(client);
    await checkHangulSearch(client);
    await checkAppRole(client, "portal_app", "portal_owner");
  });
});

test("an LC_CTYPE under which Hangul search finds nothing is refused", async () => {
  const { ownerUrl } = await emptyDatabase("LC_COLLATE 'C' LC_CTYPE 'C'");
  await withClient(ownerUrl, async (client) => {
    await checkServer(client);
    await checkExtensions(client);
    await expect(checkHangulSearch(client)).rejects.toThrow(
      /Korean search finds nothing .* C\/C; .*LC_CTYPE 'C\.UTF-8'/,
    );
  });
});

test("an encoding that cannot hold Korean is refused", async () => {
  const { ownerUrl } = await emptyDatabase("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'");
  await withClient(ownerUrl, (client) => expect(checkServer(client)).rejects.toThrow(/encoded in LATIN1/));
});

test("a role of the application that could get round the guards is refused", async () => {
  const { appUrl, ownerUrl } = await emptyDatabase();
  const superuserUrl = withDatabase(inject("testServer").superuserUrl, new URL(appUrl).pathname.slice(1));
  await withClient(ownerUrl, async (client) => {
    const refused = (role: string, message: RegExp) =>
      expect(checkAppRole(client, role, "portal_owner")).rejects.toThrow(message);
    await refused("portal_owner", /use the same role/);
    await refused("postgres", /above the database's access rules/);
    await refused("nobody_at_all", /does not exist/);
    await withClient(superuserUrl, (admin) =>
      admin.query("CREATE TABLE mine (id int); ALTER TABLE mine OWNER TO portal_app"),
    );
    await refused("portal_app", /owns 1 tables or views/);
  });
});

test("an extension that the owner may not add is named", async () => {
  const { appUrl } = await emptyDatabase();
  await withClient(appUrl, (client) => expect(checkExtensions(client)).rejects.toThrow(/lacks the extension pg_trgm/));
});

test("a database that cannot be reached is explained without its password", async () => {
  const { appUrl } = await emptyDatabase();
  const changed = (change: (url: URL) => void) => {
    const url = new URL(appUrl);
    change(url);
    return connectOrStop(url.toString(), "DATABASE_URL");
  };
  await expect(changed((url) => (url.password = "wrong"))).rejects.toThrow(
    /refuses the role and password in DATABASE_URL/,
  );
  await expect(changed((url) => (url.pathname = "/nowhere"))).rejects.toThrow(/has no database nowhere/);
  await expect(changed((url) => (url.port = "1"))).rejects.toThrow(/No PostgreSQL answers at 127\.0\.0\.1:1/);
  await expect(connectOrStop("not a url", "DATABASE_URL")).rejects.toThrow(/DATABASE_URL/);
});
