-- What is made of a file for its viewer and for blind evaluation.
CREATE TYPE "FileCopyKind" AS ENUM ('VIEW', 'BLIND', 'BLIND_VIEW');

CREATE TABLE "FileCopy" (
    "id" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "kind" "FileCopyKind" NOT NULL,
    "basis" CHAR(64) NOT NULL,
    "refusal" TEXT,
    "facts" JSONB NOT NULL,
    "storageKey" TEXT,
    "size" BIGINT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "FileCopy_pkey" PRIMARY KEY ("id"),
    -- Either there is a copy, or a reason why not.
    CONSTRAINT "FileCopy_outcome" CHECK (("refusal" IS NULL) = ("storageKey" IS NOT NULL) AND ("storageKey" IS NULL) = ("size" IS NULL))
);
CREATE UNIQUE INDEX "FileCopy_storageKey_key" ON "FileCopy"("storageKey");
CREATE UNIQUE INDEX "FileCopy_fileId_kind_basis_key" ON "FileCopy"("fileId", "kind", "basis");
ALTER TABLE "FileCopy" ADD CONSTRAINT "FileCopy_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
