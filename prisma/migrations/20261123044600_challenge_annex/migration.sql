-- Files of a challenge, and its annex: who accepted its terms, and every opening of it.
ALTER TABLE "Challenge" ADD COLUMN "annex" JSONB;
ALTER TABLE "ChallengeVersion" ADD COLUMN "annex" JSONB, ADD COLUMN "files" JSONB NOT NULL DEFAULT '[]';

CREATE TYPE "FileAudience" AS ENUM ('PUBLIC', 'ANNEX');
CREATE TABLE "ChallengeFile" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "audience" "FileAudience" NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "ChallengeFile_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "AnnexAcceptance" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AnnexAcceptance_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "AnnexOpening" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "fileId" UUID,
    "copied" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "AnnexOpening_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ChallengeFile_fileId_key" ON "ChallengeFile"("fileId");
CREATE INDEX "ChallengeFile_challengeId_idx" ON "ChallengeFile"("challengeId");
CREATE INDEX "AnnexAcceptance_challengeId_idx" ON "AnnexAcceptance"("challengeId");
CREATE UNIQUE INDEX "AnnexAcceptance_versionId_organisationId_userId_key" ON "AnnexAcceptance"("versionId", "organisationId", "userId");
CREATE INDEX "AnnexOpening_challengeId_at_idx" ON "AnnexOpening"("challengeId", "at");
ALTER TABLE "ChallengeFile" ADD CONSTRAINT "ChallengeFile_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeFile" ADD CONSTRAINT "ChallengeFile_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ChallengeFile" ADD CONSTRAINT "ChallengeFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexAcceptance" ADD CONSTRAINT "AnnexAcceptance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexAcceptance" ADD CONSTRAINT "AnnexAcceptance_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexAcceptance" ADD CONSTRAINT "AnnexAcceptance_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ChallengeVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexAcceptance" ADD CONSTRAINT "AnnexAcceptance_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexOpening" ADD CONSTRAINT "AnnexOpening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexOpening" ADD CONSTRAINT "AnnexOpening_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AnnexOpening" ADD CONSTRAINT "AnnexOpening_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "AnnexOpening" ADD CONSTRAINT "AnnexOpening_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody opens an annex for a startup without having accepted its terms for it.
CREATE FUNCTION hold_annex_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AnnexAcceptance" a JOIN "Challenge" c ON c."publishedVersionId" = a."versionId"
                  WHERE c."id" = NEW."challengeId" AND a."organisationId" = NEW."organisationId" AND a."userId" = NEW."userId") THEN
    RAISE EXCEPTION 'the terms of the annex were not accepted' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_annex_opening BEFORE INSERT ON "AnnexOpening" FOR EACH ROW EXECUTE FUNCTION hold_annex_opening();
