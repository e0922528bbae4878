-- Past its period, a matter loses what has come to it since: comments of colleagues, reasons and notes of supplements,
-- findings about linked applicants, questions as they were asked, and who opened an annex. A file that another
-- application or the company's own documents still hold is spared.
CREATE OR REPLACE FUNCTION erase_applications(batch int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  due uuid[];
  files uuid[];
  ended uuid[];
BEGIN
  SELECT array_agg(c."id") INTO ended FROM "Call" c
   WHERE c."closesAt" < retention_cutoff('submissions', clock_timestamp())
     AND call_ended_at(c."id") < retention_cutoff('submissions', clock_timestamp());
  IF ended IS NULL THEN RETURN 0; END IF;
  DELETE FROM "AnnexOpening" WHERE "challengeId" IN (SELECT "id" FROM "Challenge" WHERE "callId" = ANY (ended));
  DELETE FROM "AnnexAcceptance" WHERE "challengeId" IN (SELECT "id" FROM "Challenge" WHERE "callId" = ANY (ended));
  UPDATE "ChallengeQuestion" SET "original" = ''
   WHERE "original" <> '' AND "challengeId" IN (SELECT "id" FROM "Challenge" WHERE "callId" = ANY (ended));

  SELECT array_agg(d."id") INTO due FROM (
    SELECT a."id" FROM "Application" a
     WHERE a."erasedAt" IS NULL
       AND a."callId" = ANY (ended)
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
      JOIN "MilestoneEvidence" v ON v."milestoneId" = m."id" WHERE g."applicationId" = ANY (due)) k
   WHERE NOT EXISTS (SELECT 1 FROM "CompanyDocumentVersion" d WHERE d."fileId" = k."fileId")
     AND NOT EXISTS (SELECT 1 FROM "ApplicationFile" o JOIN "Application" a ON a."id" = o."applicationId"
                      WHERE o."fileId" = k."fileId" AND a."erasedAt" IS NULL AND NOT o."applicationId" = ANY (due));
  UPDATE "StoredFile" SET "state" = 'REMOVED', "name" = '-' WHERE "id" = ANY (files);
  UPDATE "SubmittedContent" SET "content" = '{"answers": {}, "files": [], "erased": true}', "keyId" = NULL
   WHERE "versionId" IN (SELECT "id" FROM "SubmittedVersion" WHERE "applicationId" = ANY (due));
  DELETE FROM "DraftHistory" WHERE "applicationId" = ANY (due);
  DELETE FROM "DraftSection" WHERE "applicationId" = ANY (due);
  DELETE FROM "DraftComment" WHERE "applicationId" = ANY (due);
  DELETE FROM "DraftPresence" WHERE "applicationId" = ANY (due);
  DELETE FROM "ConflictOfInterest" WHERE "applicationId" = ANY (due);
  DELETE FROM "LinkFinding" WHERE "applicationId" = ANY (due) OR "otherId" = ANY (due);
  UPDATE "SupplementRequest" s SET "note" = NULL,
         "items" = (SELECT jsonb_agg(i - 'reason') FROM jsonb_array_elements(s."items") i)
   WHERE "applicationId" = ANY (due);
  UPDATE "Application" SET "erasedAt" = clock_timestamp() WHERE "id" = ANY (due);
  RETURN cardinality(due);
END $$;
