-- The values of audit events in which a closed account's name, address or place of work stands. Digests, events and links
-- stay, so the chain holds. Runs with the owner's rights, since the application's role cannot touch the trail; for an
-- account that is not closed it does nothing. Returns how many events lost their values.
CREATE FUNCTION erase_person_details(user_id uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  personal constant text[] := ARRAY['name', 'email', 'affiliation'];
  erased int;
BEGIN
  UPDATE "AuditDetail" d SET "before" = NULL, "after" = NULL
    FROM "AuditEvent" e, "User" u
   WHERE e."id" = d."eventId" AND e."subjectType" = 'user' AND e."subjectId" = user_id::text
     AND u."id" = user_id AND u."status" = 'CLOSED'
     AND (d."before" ?| personal OR d."after" ?| personal);
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_person_details(uuid) FROM PUBLIC;

-- What was written before: accounts closed already, and addresses of invited people, of whom many never came.
SELECT erase_person_details("id") FROM "User" WHERE "status" = 'CLOSED';
UPDATE "AuditDetail" d SET "after" = NULL
  FROM "AuditEvent" e WHERE e."id" = d."eventId" AND e."name" = 'member_invited' AND d."after" ? 'email';
