-- When a challenge was last submitted, beside the challenge: the managers' list shows what was submitted at least once, in
-- the order of change, and must neither join ten thousand versions to count it nor sort it all to show thirty. Kept by a
-- trigger.
ALTER TABLE "Challenge" ADD COLUMN "submittedAt" TIMESTAMPTZ(6);

CREATE FUNCTION keep_submitted_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Challenge" SET "submittedAt" = NEW."submittedAt" WHERE "id" = NEW."challengeId";
  RETURN NULL;
END $$;
CREATE TRIGGER keep_submitted_at AFTER INSERT ON "ChallengeVersion" FOR EACH ROW EXECUTE FUNCTION keep_submitted_at();

UPDATE "Challenge" c SET "submittedAt" = (SELECT max(v."submittedAt") FROM "ChallengeVersion" v WHERE v."challengeId" = c."id");

DROP INDEX "Challenge_callId_status_idx";
CREATE INDEX "Challenge_callId_status_submittedAt_idx" ON "Challenge" ("callId", "status", "submittedAt");
CREATE INDEX "Challenge_updatedAt_id_idx" ON "Challenge" ("updatedAt", "id");
