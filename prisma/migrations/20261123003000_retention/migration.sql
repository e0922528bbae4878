-- How long things are kept, in one place: the worker's daily purge, the guards below and the privacy page all read it.
-- Only the owner's role changes it. A period is years plus days; it begins where the comment says.
CREATE TABLE "RetentionPeriod" (
    "subject" TEXT NOT NULL,
    "years" INTEGER NOT NULL DEFAULT 0,
    "days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RetentionPeriod_pkey" PRIMARY KEY ("subject"),
    CONSTRAINT "RetentionPeriod_length" CHECK ("years" >= 0 AND "days" >= 0 AND "years" + "days" > 0)
);
INSERT INTO "RetentionPeriod" ("subject", "years", "days") VALUES
  ('sessions', 0, 30),            -- after the session ended
  ('links', 0, 1),                -- after a link was used or ran out
  ('unconfirmed_accounts', 0, 30),-- after signing up
  ('invitations', 0, 30),         -- after it was accepted, revoked or ran out
  ('mails', 0, 90),               -- after the mail was written
  ('draft_history', 0, 90),       -- after the call closed
  ('removed_files', 0, 30),       -- after a file was taken out of a draft; for one that nothing names, after its upload
  ('submissions', 5, 0),          -- after the matter of the call ended
  ('audit_origins', 2, 0),        -- after the event
  ('audit_values', 10, 0);        -- after the event

-- The time before which something of this subject is past its period. Null, and so nothing, for a subject without one.
CREATE FUNCTION retention_cutoff(subject text, at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT at - make_interval(years => p."years", days => p."days") FROM "RetentionPeriod" p WHERE p."subject" = retention_cutoff.subject
$$;

ALTER TABLE "Application" ADD COLUMN "erasedAt" TIMESTAMPTZ(6);
ALTER TABLE "StoredFile" ADD COLUMN "bytesErasedAt" TIMESTAMPTZ(6);
CREATE INDEX "StoredFile_bytes_left" ON "StoredFile" ("id") WHERE "state" = 'REMOVED' AND "bytesErasedAt" IS NULL;

-- What the application's role cannot delete or change, it can only have purged: these run with the owner's rights, judge
-- the period themselves by the real time, and take nothing but the size of a batch. Each returns how many it purged.

-- When the matter of a call ended: its close, the end of its projects, the last day of its last agreement.
CREATE FUNCTION call_ended_at(call_id uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT greatest(c."closesAt", c."cancelledAt", (c."projectEndsOn" + 1)::timestamp AT TIME ZONE 'Asia/Seoul',
                  max((g."endsOn" + 1)::timestamp AT TIME ZONE 'Asia/Seoul'), max(g."endedAt"))
    FROM "Call" c LEFT JOIN "Application" a ON a."callId" = c."id" LEFT JOIN "Agreement" g ON g."applicationId" = a."id"
   WHERE c."id" = call_id GROUP BY c."id"
$$;

-- Text and files of applications. The fact of receipt (number, time, digest), decisions and agreements stay. An
-- application with a file in quarantine waits until that is settled.
CREATE FUNCTION erase_applications(batch int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  due uuid[];
  files uuid[];
BEGIN
  SELECT array_agg(d."id") INTO due FROM (
    SELECT a."id" FROM "Application" a
     WHERE a."erasedAt" IS NULL
       AND a."callId" IN (SELECT c."id" FROM "Call" c
                           WHERE c."closesAt" < retention_cutoff('submissions', clock_timestamp())
                             AND call_ended_at(c."id") < retention_cutoff('submissions', clock_timestamp()))
       AND NOT EXISTS (SELECT 1 FROM "ApplicationFile" f JOIN "StoredFile" s ON s."id" = f."fileId"
                        WHERE f."applicationId" = a."id" AND s."state" = 'QUARANTINED')
       AND NOT EXISTS (SELECT 1 FROM "Agreement" g JOIN "Milestone" m ON m."agreementId" = g."id"
                         JOIN "MilestoneEvidence" v ON v."milestoneId" = m."id" JOIN "StoredFile" s ON s."id" = v."fileId"
                        WHERE g."applicationId" = a."id" AND s."state" = 'QUARANTINED')
     ORDER BY a."id" LIMIT batch FOR NO KEY UPDATE OF a SKIP LOCKED) d;
  IF due IS NULL THEN RETURN 0; END IF;

  SELECT array_agg(k."fileId") INTO files FROM (
    SELECT f."fileId" FROM "ApplicationFile" f WHERE f."applicationId" = ANY (due)
    UNION
    SELECT v."fileId" FROM "Agreement" g JOIN "Milestone" m ON m."agreementId" = g."id"
      JOIN "MilestoneEvidence" v ON v."milestoneId" = m."id" WHERE g."applicationId" = ANY (due)) k;
  UPDATE "StoredFile" SET "state" = 'REMOVED', "name" = '-' WHERE "id" = ANY (files);
  UPDATE "SubmittedContent" SET "content" = '{"answers": {}, "files": [], "erased": true}', "keyId" = NULL
   WHERE "versionId" IN (SELECT "id" FROM "SubmittedVersion" WHERE "applicationId" = ANY (due));
  DELETE FROM "DraftHistory" WHERE "applicationId" = ANY (due);
  DELETE FROM "DraftSection" WHERE "applicationId" = ANY (due);
  DELETE FROM "ConflictOfInterest" WHERE "applicationId" = ANY (due);
  UPDATE "Application" SET "erasedAt" = clock_timestamp() WHERE "id" = ANY (due);
  RETURN cardinality(due);
END $$;

-- The tie between a draft and a file that was taken out of it, unless a submission holds the file (or is sealed, so that
-- nobody can tell). The file itself is then one that nothing names.
CREATE FUNCTION forget_removed_files(batch int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  purged int;
BEGIN
  DELETE FROM "ApplicationFile" WHERE "id" IN (
    SELECT f."id" FROM "ApplicationFile" f
     WHERE f."removedAt" < retention_cutoff('removed_files', clock_timestamp())
       AND NOT EXISTS (SELECT 1 FROM "SubmittedVersion" v JOIN "SubmittedContent" c ON c."versionId" = v."id"
                        WHERE v."applicationId" = f."applicationId"
                          AND (c."keyId" IS NOT NULL
                               OR c."content" -> 'files' @> jsonb_build_array(jsonb_build_object('fileId', f."fileId"::text))))
     ORDER BY f."id" LIMIT batch FOR UPDATE SKIP LOCKED);
  GET DIAGNOSTICS purged = ROW_COUNT;
  RETURN purged;
END $$;

-- Where an event came from (address, browser), and later all its values. Events, digests and links stay, so the chain holds.
CREATE FUNCTION erase_audit_details(batch int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  origins int;
  details int;
BEGIN
  DELETE FROM "AuditDetail" WHERE "eventId" IN (
    SELECT d."eventId" FROM "AuditDetail" d JOIN "AuditEvent" e ON e."id" = d."eventId"
     WHERE e."at" < retention_cutoff('audit_values', clock_timestamp())
     ORDER BY d."eventId" LIMIT batch FOR UPDATE OF d SKIP LOCKED);
  GET DIAGNOSTICS details = ROW_COUNT;
  UPDATE "AuditDetail" SET "origin" = NULL WHERE "eventId" IN (
    SELECT d."eventId" FROM "AuditDetail" d JOIN "AuditEvent" e ON e."id" = d."eventId"
     WHERE d."origin" IS NOT NULL AND e."at" < retention_cutoff('audit_origins', clock_timestamp())
     ORDER BY d."eventId" LIMIT batch FOR UPDATE OF d SKIP LOCKED);
  GET DIAGNOSTICS origins = ROW_COUNT;
  RETURN origins + details;
END $$;

REVOKE ALL ON FUNCTION erase_applications(int), forget_removed_files(int), erase_audit_details(int) FROM PUBLIC;
