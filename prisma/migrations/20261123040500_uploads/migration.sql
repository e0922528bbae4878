-- Files on their way in: they arrive in pieces, each an object of the storage, and are gone once attached or given up.
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "uploadedById" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "received" BIGINT NOT NULL DEFAULT 0,
    "modified" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Upload_received" CHECK ("received" BETWEEN 0 AND "size")
);
CREATE TABLE "UploadPiece" (
    "uploadId" UUID NOT NULL,
    "offset" BIGINT NOT NULL,
    "size" BIGINT NOT NULL,
    "storageKey" TEXT NOT NULL,

    CONSTRAINT "UploadPiece_pkey" PRIMARY KEY ("uploadId", "offset"),
    CONSTRAINT "UploadPiece_size" CHECK ("size" > 0)
);
CREATE INDEX "Upload_uploadedById_idx" ON "Upload"("uploadedById");
CREATE INDEX "Upload_expiresAt_idx" ON "Upload"("expiresAt");
CREATE UNIQUE INDEX "UploadPiece_storageKey_key" ON "UploadPiece"("storageKey");
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UploadPiece" ADD CONSTRAINT "UploadPiece_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which upload a file came from: of two that finish the same one, only one makes a file.
ALTER TABLE "StoredFile" ADD COLUMN "uploadId" UUID;
CREATE UNIQUE INDEX "StoredFile_uploadId_key" ON "StoredFile"("uploadId");
