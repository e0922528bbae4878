-- Questions of startups about published challenges, and their answers.
CREATE TYPE "QuestionStatus" AS ENUM ('ASKED', 'DRAFTED', 'RELEASED', 'REFUSED');
CREATE TABLE "ChallengeQuestion" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(6) NOT NULL,
    "attestedAt" TIMESTAMPTZ(6) NOT NULL,
    "original" TEXT NOT NULL,
    "shown" JSONB NOT NULL,
    "status" "QuestionStatus" NOT NULL DEFAULT 'ASKED',
    "answer" JSONB,
    "draftedById" UUID,
    "draftedAt" TIMESTAMPTZ(6),
    "returnNote" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "refusalReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ChallengeQuestion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ChallengeQuestion_drafted" CHECK ("status" NOT IN ('DRAFTED', 'RELEASED') OR ("answer" IS NOT NULL AND "draftedById" IS NOT NULL AND "draftedAt" IS NOT NULL)),
    CONSTRAINT "ChallengeQuestion_decided" CHECK (("status" IN ('RELEASED', 'REFUSED')) = ("decidedAt" IS NOT NULL AND "decidedById" IS NOT NULL)),
    CONSTRAINT "ChallengeQuestion_released_by_another" CHECK ("status" <> 'RELEASED' OR "decidedById" <> "draftedById"),
    CONSTRAINT "ChallengeQuestion_refused" CHECK (("status" = 'REFUSED') = ("refusalReason" IS NOT NULL))
);
CREATE INDEX "ChallengeQuestion_challengeId_status_idx" ON "ChallengeQuestion"("challengeId", "status");
CREATE INDEX "ChallengeQuestion_organisationId_idx" ON "ChallengeQuestion"("organisationId");
ALTER TABLE "ChallengeQuestion" ADD CONSTRAINT "ChallengeQuestion_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeQuestion" ADD CONSTRAINT "ChallengeQuestion_draftedById_fkey" FOREIGN KEY ("draftedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ChallengeQuestion" ADD CONSTRAINT "ChallengeQuestion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ChallengeQuestion" ADD CONSTRAINT "ChallengeQuestion_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeQuestion" ADD CONSTRAINT "ChallengeQuestion_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who asked what stays as it was; what was released is public and stays too. Only the erasure after the retention period
-- empties the original.
CREATE FUNCTION hold_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."challengeId", NEW."organisationId", NEW."askedById", NEW."askedAt") IS DISTINCT FROM
     (OLD."challengeId", OLD."organisationId", OLD."askedById", OLD."askedAt")
     OR (NEW."original" <> OLD."original" AND NEW."original" <> '') THEN
    RAISE EXCEPTION 'a question stays as it was asked' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" = 'RELEASED' AND (NEW."status", NEW."shown", NEW."answer") IS DISTINCT FROM (OLD."status", OLD."shown", OLD."answer") THEN
    RAISE EXCEPTION 'a released answer stays as it was published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_question BEFORE UPDATE ON "ChallengeQuestion" FOR EACH ROW EXECUTE FUNCTION hold_question();
