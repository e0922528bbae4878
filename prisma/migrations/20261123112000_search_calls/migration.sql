-- Calls are searched as challenges are: half-typed Hangul, initial consonants, Latin from the start of a word.
-- A restore of a backup fills generated columns with no search path, so the function carries its own.
ALTER FUNCTION search_words(text) SET search_path = pg_catalog, public;

ALTER TABLE "Call" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (search_words("code" || ' ' || ("title" ->> 'ko') || ' ' || coalesce("title" ->> 'en', ''))) STORED;
ALTER TABLE "Programme" ADD COLUMN "words" tsvector
  GENERATED ALWAYS AS (search_words(("name" ->> 'ko') || ' ' || coalesce("name" ->> 'en', ''))) STORED;
