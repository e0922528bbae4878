import { withClient } from "../lib/postgres/databases";

export type Size = { challenges: number; applications: number };

/** Calls of the demonstration, by the year of today: one takes applications, one is being evaluated. */
const openCall = "^[0-9]{2}$";
const closedCall = "^[0-9]{2}S$";

/** The startup whose lists are asked for: it has an application for every challenge of the closed call. */
const startupCode = "온결비전";

/**
 * Multiplies the demonstration until it holds so many published challenges and submitted applications more. Rows are
 * copies of its own under other ids, made in the database, so that columns which come later come along. All these
 * applications stand in one closed call.
 */
export async function multiplyLists(ownerUrl: string, size: Size): Promise<void> {
  const closed = Math.min(500, size.challenges / 2);
  await withClient(ownerUrl, async (client) => {
    await client.query("BEGIN");
    await client.query(copyChallenges(openCall, "O", size.challenges - closed));
    await client.query(copyChallenges(closedCall, "C", closed));
    await client.query(copyStartups(Math.ceil(size.applications / closed) - 1));
    await client.query(copyApplications(size.applications, closed));
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  });
}

/** The n-th row of a kind has this id everywhere. */
const id = (kind: string, n = "n"): string => `md5('${kind}' || ${n})::uuid`;

/** A row of `table` as `alias`, with some columns replaced. */
const copyOf = (table: string, alias: string, changes: Record<string, string>): string => {
  const pairs = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`);
  return `(jsonb_populate_record(${alias}, jsonb_build_object(${pairs.join(", ")}))).*`;
};

/** Published challenges of a call: titles, owners, fields and days of publication vary. */
function copyChallenges(call: string, prefix: string, count: number): string {
  const owner = `(SELECT "id" FROM owners WHERE "number" = n % (SELECT count(*) FROM owners))`;
  const fields = `to_jsonb(ARRAY[(SELECT f FROM all_fields WHERE "at" = n % (SELECT count(*) FROM all_fields))])`;
  const title = `jsonb_build_object('ko', '과제 ' || n || ' ' || (ARRAY['무인기 착륙장 이물질 탐지', '복합재 결함 판독', '드론 군집 통신', '배터리 열폭주 예측'])[n % 4 + 1], 'en', 'Problem ' || n)`;
  return `
    WITH source AS (
      SELECT ch, v FROM "Challenge" ch JOIN "Call" c ON c."id" = ch."callId"
        JOIN "ChallengeVersion" v ON v."id" = ch."publishedVersionId"
       WHERE c."code" ~ '${call}' AND ch."status" = 'PUBLISHED' ORDER BY ch."code" LIMIT 1
    ), owners AS (
      SELECT "id", row_number() OVER (ORDER BY "code") - 1 AS "number" FROM "Organisation" WHERE "code" IS NOT NULL
    ), all_fields AS (
      SELECT f, row_number() OVER (ORDER BY f) - 1 AS "at" FROM (SELECT DISTINCT unnest("fields") AS f FROM "Challenge") known
    ), made AS (
      INSERT INTO "Challenge" SELECT ${copyOf("Challenge", "ch", {
        id: id(prefix),
        code: `'${prefix}-' || n`,
        organisationId: owner,
        content: `(ch)."content" || jsonb_build_object('title', ${title}, 'fields', ${fields})`,
        fields,
        publishedVersionId: id(`${prefix}v`),
        publishedAt: `(ch)."publishedAt" - n * interval '1 minute'`,
      })} FROM source, generate_series(1, ${count}) n RETURNING "id"
    )
    INSERT INTO "ChallengeVersion" SELECT ${copyOf("ChallengeVersion", "v", {
      id: id(`${prefix}v`),
      challengeId: id(prefix),
      content: `(v)."content" || jsonb_build_object('title', ${title}, 'fields', ${fields})`,
    })} FROM source, generate_series(1, ${count}) n`;
}

/** Verified startups, each without people of its own. */
function copyStartups(count: number): string {
  return `
    INSERT INTO "Organisation" SELECT ${copyOf("Organisation", "o", {
      id: id("startup"),
      name: `jsonb_build_object('ko', '기업 ' || n)`,
      // What two companies share links their applications; these share nothing.
      representative: `'대표 ' || n`,
      address: `'주소 ' || n`,
      accountNumber: "NULL",
      registrationNumber: `lpad((8000000000 + n)::text, 10, '0')`,
    })} FROM (SELECT o FROM "Organisation" o WHERE "name" ->> 'ko' = '${startupCode}') source, generate_series(1, ${count}) n`;
}

/** Submitted applications in the closed call: startup by startup, the first of them the one that is asked about. */
function copyApplications(count: number, challenges: number): string {
  const n = "n";
  const startup = `CASE WHEN (n - 1) / ${challenges} = 0 THEN (SELECT "id" FROM "Organisation" WHERE "name" ->> 'ko' = '${startupCode}')
                        ELSE ${id("startup", `(n - 1) / ${challenges}`)} END`;
  const source = `(
      SELECT a, v, t FROM "Application" a JOIN "Call" c ON c."id" = a."callId"
        JOIN "SubmittedVersion" v ON v."id" = a."countingVersionId" JOIN "SubmittedContent" t ON t."versionId" = v."id"
       WHERE c."code" ~ '${closedCall}' ORDER BY a."id" LIMIT 1) source, generate_series(1, ${count}) n`;
  return `
    INSERT INTO "Application" SELECT ${copyOf("Application", "a", {
      id: id("application", n),
      challengeId: id("C", `(n - 1) % ${challenges} + 1`),
      organisationId: startup,
      status: `'DRAFT'`,
      countingVersionId: "NULL",
    })} FROM ${source};
    INSERT INTO "SubmittedVersion" SELECT ${copyOf("SubmittedVersion", "v", {
      id: id("version", n),
      applicationId: id("application", n),
      receiptNumber: `'R-' || n`,
      attemptKey: id("attempt", n),
      submittedAt: `(v)."submittedAt" - n * interval '1 second'`,
    })} FROM ${source};
    INSERT INTO "SubmittedContent" SELECT ${copyOf("SubmittedContent", "t", { versionId: id("version", n) })} FROM ${source};
    UPDATE "Application" a SET "status" = 'SUBMITTED', "countingVersionId" = v."id"
      FROM "SubmittedVersion" v WHERE v."applicationId" = a."id" AND v."receiptNumber" LIKE 'R-%'`;
}
