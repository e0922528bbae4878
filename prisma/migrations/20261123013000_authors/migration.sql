-- Everybody who wrote a call or an agreement, not only the last hand: none of them approves it (domain.md §2).
ALTER TABLE "Call" ADD COLUMN "authorIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
ALTER TABLE "Agreement" ADD COLUMN "authorIds" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- The trail knows who wrote what still waits for its approval; what was approved before stands.
UPDATE "Call" c
   SET "authorIds" = ARRAY(SELECT c."createdById" UNION
                           SELECT e."actorUserId" FROM "AuditEvent" e
                            WHERE e."subjectType" = 'call' AND e."subjectId" = c."id"::text
                              AND e."name" IN ('call_created', 'call_edited') AND e."actorUserId" IS NOT NULL)
 WHERE c."status" IN ('DRAFT', 'PROPOSED');
UPDATE "Agreement" a
   SET "authorIds" = ARRAY(SELECT a."preparedById" UNION
                           SELECT e."actorUserId" FROM "AuditEvent" e
                            WHERE e."subjectType" = 'agreement' AND e."subjectId" = a."id"::text
                              AND e."name" IN ('agreement_prepared', 'agreement_revised') AND e."actorUserId" IS NOT NULL)
 WHERE a."status" IN ('DRAFT', 'OFFERED');

CREATE FUNCTION hold_authors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT NEW."authorIds" @> OLD."authorIds" THEN
    RAISE EXCEPTION 'an author stays an author' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_authors BEFORE UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION hold_authors();
CREATE TRIGGER hold_authors BEFORE UPDATE ON "Agreement" FOR EACH ROW EXECUTE FUNCTION hold_authors();

CREATE FUNCTION hold_announcer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."announcedById" IS DISTINCT FROM OLD."announcedById" AND NEW."announcedById" = ANY (NEW."authorIds" || NEW."createdById") THEN
    RAISE EXCEPTION 'a call is not announced by one of its authors' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_announcer BEFORE UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION hold_announcer();

CREATE OR REPLACE FUNCTION hold_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Agreement" WHERE "id" = NEW."agreementId" AND "status" = 'OFFERED'
                    AND "termsDigest" = NEW."termsDigest"
                    AND (NEW."party" <> 'AGENCY' OR NEW."userId" <> ALL ("authorIds" || "preparedById"))) THEN
    RAISE EXCEPTION 'only the offered text is signed, and for the agency by none of its authors' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
