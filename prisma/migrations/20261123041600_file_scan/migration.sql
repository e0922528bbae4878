-- Whether a file was looked at for malware. Nobody but its own side opens an infected one, nor an unscanned one where
-- the operator wants them scanned first.
CREATE TYPE "FileScan" AS ENUM ('UNSCANNED', 'CLEAN', 'INFECTED');
ALTER TABLE "StoredFile"
  ADD COLUMN "scan" "FileScan" NOT NULL DEFAULT 'UNSCANNED',
  ADD COLUMN "scannedAt" TIMESTAMPTZ(6),
  ADD COLUMN "scanFinding" TEXT,
  ADD COLUMN "scanAttempts" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "scanNotBefore" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
  ADD CONSTRAINT "StoredFile_scanned" CHECK (("scan" = 'UNSCANNED') = ("scannedAt" IS NULL));
CREATE INDEX "StoredFile_to_scan" ON "StoredFile" ("scanNotBefore") WHERE "scan" = 'UNSCANNED' AND "state" = 'STORED';
