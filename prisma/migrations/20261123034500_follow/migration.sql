-- What people follow, and the news that waits for their daily mail.
CREATE TYPE "FollowFrequency" AS ENUM ('INSTANT', 'DAILY', 'NONE');

CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "frequency" "FollowFrequency" NOT NULL,
    "search" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Follow_subject" CHECK ("subjectType" IN ('call', 'challenge', 'search') AND ("subjectType" = 'search') = ("search" IS NOT NULL))
);
CREATE UNIQUE INDEX "Follow_userId_subjectType_subjectId_key" ON "Follow"("userId", "subjectType", "subjectId");
CREATE UNIQUE INDEX "Follow_userId_search_key" ON "Follow"("userId", "search");
CREATE INDEX "Follow_subjectType_subjectId_idx" ON "Follow"("subjectType", "subjectId");
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "DigestItem" (
    "id" UUID NOT NULL,
    "followId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "DigestItem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "DigestItem_followId_idx" ON "DigestItem"("followId");
CREATE INDEX "DigestItem_at_idx" ON "DigestItem"("at");
ALTER TABLE "DigestItem" ADD CONSTRAINT "DigestItem_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;
