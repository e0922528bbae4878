-- What the public list needs of a published challenge, in a narrow row of its own, so that ten thousand are counted,
-- filtered and put in order as quickly as ten. Kept by triggers; nobody writes it.
--
-- "words" holds the published text (both languages), the owner's names and the code, as lexemes that a prefix finds
-- without looking at the text again: every word from each of its syllables on, decomposed (드로 finds 드론, 파괴 finds
-- 비파괴검사), and the same by initial consonants (ㄷㄹ). Latin letters and digits count from the start of their run.
DROP TRIGGER fill_search_text ON "Challenge";
DROP TRIGGER rename_in_search ON "Organisation";
DROP FUNCTION fill_search_text();
DROP FUNCTION rename_in_search();
DROP FUNCTION challenge_search_text(text, jsonb, jsonb);
DROP INDEX "Challenge_search";
ALTER TABLE "Challenge" DROP COLUMN "searchText";

CREATE TABLE "ChallengeListing" (
    "challengeId" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "fieldMask" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ChallengeListing_pkey" PRIMARY KEY ("challengeId")
);
ALTER TABLE "ChallengeListing" ADD CONSTRAINT "ChallengeListing_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "ChallengeListing_latest" ON "ChallengeListing" ("publishedAt" DESC, "code");
CREATE INDEX "ChallengeListing_callId_code_idx" ON "ChallengeListing" ("callId", "code");
CREATE INDEX "ChallengeListing_organisationId_idx" ON "ChallengeListing" ("organisationId");
CREATE INDEX "ChallengeListing_words" ON "ChallengeListing" USING gin ("words");

-- One bit a technology field, in the order of technologyFields (lib/challenges/schema.ts).
CREATE FUNCTION field_mask(fields text[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(bit_or(1 << (known."at" - 1)::int), 0)
    FROM unnest(ARRAY['ai', 'manned_unmanned_teaming', 'quantum', 'space', 'energy', 'advanced_materials', 'cyber_network',
                      'sensors_ew', 'propulsion', 'counter_wmd', 'hypersonics', 'synthetic_biology', 'high_energy',
                      'future_communication', 'unmanned_autonomy']) WITH ORDINALITY AS known("name", "at")
   WHERE known."name" = ANY (fields)
$$;

-- The initial consonant of each syllable; other characters stay.
CREATE FUNCTION initial_consonants(word text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(CASE WHEN ascii(letter) BETWEEN 44032 AND 55203
                         THEN substr('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ', (ascii(letter) - 44032) / 588 + 1, 1) ELSE letter END, '' ORDER BY place)
    FROM unnest(string_to_array(word, NULL)) WITH ORDINALITY AS letters(letter, place)
$$;

CREATE FUNCTION search_words(content text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS $$
  WITH word AS (
    SELECT DISTINCT left(w, 100) AS w FROM regexp_split_to_table(lower(normalize(content, NFC)), '\s+') w WHERE w <> ''
  ), start AS (
    SELECT DISTINCT substr(w, place, 20) AS rest FROM word, generate_series(1, length(w)) place
     WHERE place = 1 OR NOT (substr(w, place, 1) ~ '[a-z0-9]' AND substr(w, place - 1, 1) ~ '[a-z0-9]')
  )
  SELECT coalesce(array_to_tsvector(array_agg(lexeme)), ''::tsvector) FROM (
    SELECT normalize(rest, NFD) AS lexeme FROM start
    UNION
    SELECT initial_consonants(rest) FROM start WHERE ascii(rest) BETWEEN 44032 AND 55203) lexemes
$$;

-- Texts are what people wrote in either language, performance figures and standards; codes of choices are none.
CREATE FUNCTION listed_words(code text, owner "Organisation", content jsonb) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT search_words(concat_ws(' ', code, owner."code", owner."name" ->> 'ko', owner."name" ->> 'en', (
    SELECT string_agg(value #>> '{}', ' ') FROM (
      SELECT jsonb_path_query(content - 'annex', 'strict $.**.ko ? (@.type() == "string")') AS value
      UNION ALL SELECT jsonb_path_query(content - 'annex', 'strict $.**.en ? (@.type() == "string")')
      UNION ALL SELECT jsonb_path_query(content, 'lax $.performance[*].current')
      UNION ALL SELECT jsonb_path_query(content, 'lax $.performance[*].wanted')
      UNION ALL SELECT jsonb_path_query(content, 'lax $.performance[*].check')
      UNION ALL SELECT jsonb_path_query(content, 'lax $.standards[*]')) texts)))
$$;

-- With the owner's rights, since the application's role may only read the listing.
CREATE FUNCTION list_challenge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW."status" <> 'PUBLISHED' THEN
    DELETE FROM "ChallengeListing" WHERE "challengeId" = NEW."id";
    RETURN NULL;
  END IF;
  INSERT INTO "ChallengeListing" ("challengeId", "callId", "organisationId", "code", "fieldMask", "publishedAt", "words")
  SELECT NEW."id", NEW."callId", o."id", NEW."code",
         field_mask(ARRAY(SELECT jsonb_array_elements_text(v."content" -> 'fields'))), NEW."publishedAt",
         listed_words(NEW."code", o, v."content")
    FROM "Organisation" o, "ChallengeVersion" v
   WHERE o."id" = NEW."organisationId" AND o."code" IS NOT NULL AND v."id" = NEW."publishedVersionId"
  ON CONFLICT ("challengeId") DO UPDATE SET "callId" = EXCLUDED."callId", "organisationId" = EXCLUDED."organisationId",
    "code" = EXCLUDED."code", "fieldMask" = EXCLUDED."fieldMask", "publishedAt" = EXCLUDED."publishedAt", "words" = EXCLUDED."words";
  RETURN NULL;
END $$;
CREATE TRIGGER list_challenge AFTER INSERT OR UPDATE OF "status", "publishedVersionId", "publishedAt", "code", "callId", "organisationId"
  ON "Challenge" FOR EACH ROW EXECUTE FUNCTION list_challenge();

CREATE FUNCTION rename_in_listing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE "ChallengeListing" l SET "words" = listed_words(l."code", NEW, v."content")
    FROM "Challenge" ch JOIN "ChallengeVersion" v ON v."id" = ch."publishedVersionId"
   WHERE ch."id" = l."challengeId" AND l."organisationId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER rename_in_listing AFTER UPDATE OF "name", "code" ON "Organisation"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name" OR OLD."code" IS DISTINCT FROM NEW."code") EXECUTE FUNCTION rename_in_listing();

INSERT INTO "ChallengeListing" ("challengeId", "callId", "organisationId", "code", "fieldMask", "publishedAt", "words")
SELECT ch."id", ch."callId", o."id", ch."code", field_mask(ARRAY(SELECT jsonb_array_elements_text(v."content" -> 'fields'))),
       ch."publishedAt", listed_words(ch."code", o, v."content")
  FROM "Challenge" ch JOIN "Organisation" o ON o."id" = ch."organisationId" JOIN "ChallengeVersion" v ON v."id" = ch."publishedVersionId"
 WHERE ch."status" = 'PUBLISHED' AND o."code" IS NOT NULL;
