-- Found by the file: what of it is refused, and where it lies.
CREATE INDEX "FileCopy_refused_idx" ON "FileCopy" ("fileId") WHERE "kind" = 'BLIND' AND "refusal" IS NOT NULL;
CREATE INDEX "ApplicationFile_fileId_idx" ON "ApplicationFile" ("fileId");
