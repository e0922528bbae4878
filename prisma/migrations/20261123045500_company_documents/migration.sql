-- Documents that a company gives once and reuses (서류함), with their versions.
CREATE TABLE "CompanyDocument" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "removedAt" TIMESTAMPTZ(6),

    CONSTRAINT "CompanyDocument_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CompanyDocument_organisationId_idx" ON "CompanyDocument"("organisationId");
ALTER TABLE "CompanyDocument" ADD CONSTRAINT "CompanyDocument_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompanyDocument" ADD CONSTRAINT "CompanyDocument_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "CompanyDocumentVersion" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "issuedOn" DATE NOT NULL,
    "expiresOn" DATE,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "remindedDays" INTEGER,

    CONSTRAINT "CompanyDocumentVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CompanyDocumentVersion_days" CHECK ("expiresOn" >= "issuedOn")
);
CREATE UNIQUE INDEX "CompanyDocumentVersion_fileId_key" ON "CompanyDocumentVersion"("fileId");
CREATE INDEX "CompanyDocumentVersion_expiresOn_idx" ON "CompanyDocumentVersion"("expiresOn");
CREATE UNIQUE INDEX "CompanyDocumentVersion_documentId_number_key" ON "CompanyDocumentVersion"("documentId", "number");
ALTER TABLE "CompanyDocumentVersion" ADD CONSTRAINT "CompanyDocumentVersion_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompanyDocumentVersion" ADD CONSTRAINT "CompanyDocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "CompanyDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CompanyDocumentVersion" ADD CONSTRAINT "CompanyDocumentVersion_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
