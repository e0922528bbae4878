-- What search looks through (both languages of title and summary, the owner's name, the code) follows whatever it is made
-- of: the text of the challenge and, since an organisation may change it, the owner's name.
CREATE FUNCTION challenge_search_text(code text, owner jsonb, content jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws(' ', code, content #>> '{title,ko}', content #>> '{title,en}', content #>> '{summary,ko}',
                   content #>> '{summary,en}', owner ->> 'ko', owner ->> 'en')
$$;

CREATE FUNCTION fill_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchText" := challenge_search_text(NEW."code",
    (SELECT "name" FROM "Organisation" WHERE "id" = NEW."organisationId"), NEW."content");
  RETURN NEW;
END $$;
CREATE TRIGGER fill_search_text BEFORE INSERT OR UPDATE OF "code", "organisationId", "content" ON "Challenge"
  FOR EACH ROW EXECUTE FUNCTION fill_search_text();

CREATE FUNCTION rename_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Challenge" SET "searchText" = challenge_search_text("code", NEW."name", "content") WHERE "organisationId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER rename_in_search AFTER UPDATE OF "name" ON "Organisation"
  FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION rename_in_search();

UPDATE "Challenge" c SET "searchText" = challenge_search_text(c."code", o."name", c."content")
  FROM "Organisation" o WHERE o."id" = c."organisationId";
