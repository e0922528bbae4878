-- A published challenge is corrected by its demand owner and an approver: the corrected text is a version of its own, and
-- the published one stays until it is released. Once the call has opened, what applicants build on and evaluators judge
-- by stands (README, Decisions); files and annex are never corrected, so that terms once accepted stay those accepted.
CREATE TABLE "ChallengeCorrection" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "number" INTEGER,
    "reason" JSONB NOT NULL,
    "fromVersionId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'PROPOSED',
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "refusalReason" TEXT,

    CONSTRAINT "ChallengeCorrection_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ChallengeCorrection_numbered" CHECK (("status" = 'RELEASED') = ("number" IS NOT NULL) AND "number" >= 1),
    CONSTRAINT "ChallengeCorrection_decided" CHECK (("status" = 'PROPOSED') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL)),
    CONSTRAINT "ChallengeCorrection_by_two" CHECK ("status" <> 'RELEASED' OR "decidedById" <> "preparedById"),
    CONSTRAINT "ChallengeCorrection_reason" CHECK (length(btrim("reason"->>'ko')) > 0)
);
CREATE UNIQUE INDEX "ChallengeCorrection_versionId_key" ON "ChallengeCorrection"("versionId");
CREATE UNIQUE INDEX "ChallengeCorrection_challengeId_number_key" ON "ChallengeCorrection"("challengeId", "number");
CREATE UNIQUE INDEX "ChallengeCorrection_proposed" ON "ChallengeCorrection" ("challengeId") WHERE "status" = 'PROPOSED';
ALTER TABLE "ChallengeCorrection" ADD CONSTRAINT "ChallengeCorrection_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeCorrection" ADD CONSTRAINT "ChallengeCorrection_fromVersionId_fkey" FOREIGN KEY ("fromVersionId") REFERENCES "ChallengeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeCorrection" ADD CONSTRAINT "ChallengeCorrection_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ChallengeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeCorrection" ADD CONSTRAINT "ChallengeCorrection_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeCorrection" ADD CONSTRAINT "ChallengeCorrection_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE FUNCTION hold_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" <> 'PROPOSED' OR
     to_jsonb(NEW) - '{status,number,decidedById,decidedAt,refusalReason}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,number,decidedById,decidedAt,refusalReason}'::text[] THEN
    RAISE EXCEPTION 'a correction is decided once, as it was prepared' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE UPDATE ON "ChallengeCorrection" FOR EACH ROW EXECUTE FUNCTION hold_correction();

-- The parts named here are `lockedParts` of lib/challenges/rules/correction.ts.
CREATE FUNCTION hold_published_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE locked text[] := '{fields,partners,performance,trlNow,trlWanted,standards,budgetTotal}';
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ChallengeCorrection" k
      JOIN "ChallengeVersion" a ON a."id" = k."fromVersionId" JOIN "ChallengeVersion" b ON b."id" = k."versionId"
      JOIN "Call" c ON c."id" = NEW."callId"
     WHERE k."challengeId" = NEW."id" AND k."status" = 'RELEASED'
       AND a."id" = OLD."publishedVersionId" AND b."id" = NEW."publishedVersionId"
       AND a."annex" IS NOT DISTINCT FROM b."annex" AND a."files" = b."files"
       AND (k."decidedAt" < c."opensAt" OR NOT EXISTS (
         SELECT 1 FROM unnest(locked) part WHERE a."content" -> part IS DISTINCT FROM b."content" -> part))) THEN
    RAISE EXCEPTION 'a published text changes but by a released correction' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_published_text BEFORE UPDATE OF "publishedVersionId" ON "Challenge" FOR EACH ROW
  WHEN (OLD."publishedVersionId" IS NOT NULL AND NEW."publishedVersionId" IS DISTINCT FROM OLD."publishedVersionId")
  EXECUTE FUNCTION hold_published_text();

-- The terms of a published annex never change: who accepted them in one version has accepted them.
CREATE OR REPLACE FUNCTION hold_annex_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AnnexAcceptance" a
                  WHERE a."challengeId" = NEW."challengeId" AND a."organisationId" = NEW."organisationId" AND a."userId" = NEW."userId") THEN
    RAISE EXCEPTION 'the terms of the annex were not accepted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
