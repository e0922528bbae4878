import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { saveSection } from "@/lib/applications/commands/save-section";
import { submitApplication } from "@/lib/applications/commands/submit-application";
import { makeApplication, shownDigest } from "@/tests/factories/application";
import { contextOf, makeMember, makeOrganisation } from "@/tests/factories/people";
import { makeWorld, type World } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

/**
 * The database's clock itself stands still here, at microseconds of our choice: a function of the same name goes before the real
 * one in this database's search path. So the very statement that judges deadlines is tested at its edge.
 */
let world: World;

beforeAll(async () => {
  await ownerSql(`CREATE TABLE frozen (at timestamptz(6) NOT NULL)`);
  await ownerSql(`INSERT INTO frozen VALUES (now())`);
  await ownerSql(`GRANT SELECT ON frozen TO PUBLIC`);
  await ownerSql(
    `CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT at FROM public.frozen'`,
  );
  const [row] = await ownerSql<{ name: string }>(`SELECT quote_ident(current_database()) AS name`);
  await ownerSql(`ALTER DATABASE ${row?.name} SET search_path = public, pg_catalog`);
  world = await makeWorld();
});

/** Stops the clock this much from the close of the call, e.g. `-1 microsecond`. */
const freeze = (away: string) =>
  ownerSql(`UPDATE frozen SET at = (SELECT "closesAt" FROM "Call" WHERE "id" = $1) + $2::interval`, [
    world.call.id,
    away,
  ]);

/** A moment as receipts and refusals state it: Korean time, whole seconds, cut. */
async function stated(away: string): Promise<string | undefined> {
  const [row] = await ownerSql<{ text: string }>(
    `SELECT to_char(date_trunc('milliseconds', "closesAt" + $2::interval) AT TIME ZONE 'Asia/Seoul', 'YYYY-MM-DD HH24:MI:SS') AS text
       FROM "Call" WHERE "id" = $1`,
    [world.call.id, away],
  );
  return row?.text;
}

/** The numbers of a written moment: year, month, day, hour, minute, second, and the hours of a zone named after it. */
const figures = (text = "") => (text.match(/\d+/g) ?? []).map(Number);

async function newDraft() {
  const startup = await makeOrganisation("STARTUP");
  const owner = await makeMember(startup, "OWNER");
  const { id } = await makeApplication({
    callId: world.call.id,
    challengeId: world.challenge.id,
    organisationId: startup,
    authorId: owner,
  });
  return { id, owner };
}

describe("at the deadline", () => {
  test.each([
    ["-1 second", true],
    ["-1 millisecond", true],
    ["-1 microsecond", true],
    ["0", false],
    ["1 microsecond", false],
  ])("a submission %s from it counts: %s", async (away, counts) => {
    const { id, owner } = await newDraft();
    const context = await contextOf(owner);
    await freeze(away);
    const input = { applicationId: id, attemptKey: randomUUID(), attested: "on" as const };
    const result = await submitApplication(context, { ...input, digest: await shownDigest(context.actor, id) });
    const versions = await ownerSql(`SELECT 1 FROM "SubmittedVersion" WHERE "applicationId" = $1`, [id]);
    expect(result.ok).toBe(counts);
    expect(versions).toHaveLength(counts ? 1 : 0);
    if (!result.ok) {
      expect(result.refusals).toEqual([
        { code: "applications.deadline_passed", params: { deadline: await stated("0") } },
      ]);
      return;
    }
    const [mail] = await ownerSql<{ at: string }>(
      `SELECT "params"->'at'->>'ko' AS at FROM "Mail" WHERE "params"->>'receipt' = $1`,
      [result.value.receiptNumber],
    );
    expect(figures(mail?.at)).toEqual([...figures(await stated(away)), 9]);
  });

  test("a draft is saved up to it and not from it on", async () => {
    const { id, owner } = await newDraft();
    const context = await contextOf(owner);
    const save = (version: number) =>
      saveSection(context, {
        applicationId: id,
        sectionId: "proposal",
        version,
        answers: { solution: `판 ${version}` },
      });
    await freeze("-1 microsecond");
    expect(await save(1)).toMatchObject({ ok: true, value: { saved: true, version: 2 } });
    await freeze("0");
    expect(await save(2)).toMatchObject({ ok: false, refusals: [{ code: "applications.deadline_passed" }] });
  });
});
