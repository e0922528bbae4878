-- What the demand owner says to a comment may be that it was followed, with or without words.
ALTER TABLE "ChallengeComment" ADD COLUMN "settled" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ChallengeComment" ADD CONSTRAINT "ChallengeComment_settled" CHECK (NOT "settled" OR "side" = 'OWNER');
