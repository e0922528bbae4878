-- Comments on one section of a submitted challenge, and the owner's answers to them. Written once.
CREATE TYPE "CommentSide" AS ENUM ('OFFICER', 'OWNER');
CREATE TABLE "ChallengeComment" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "side" "CommentSide" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ChallengeComment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ChallengeComment_challengeId_at_idx" ON "ChallengeComment"("challengeId", "at");
ALTER TABLE "ChallengeComment" ADD CONSTRAINT "ChallengeComment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeComment" ADD CONSTRAINT "ChallengeComment_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeComment" ADD CONSTRAINT "ChallengeComment_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ChallengeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
