-- 보완요청: named fields of a submission, reopened until a moment after the call's close.
CREATE TABLE "SupplementRequest" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "baseVersionId" UUID NOT NULL,
    "items" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(6) NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL,
    "remindedAt" TIMESTAMPTZ(6),
    "answeredAt" TIMESTAMPTZ(6),
    "endedAt" TIMESTAMPTZ(6),
    "endedById" UUID,
    "overdueToldAt" TIMESTAMPTZ(6),

    CONSTRAINT "SupplementRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "SupplementRequest_due" CHECK ("dueAt" > "requestedAt"),
    CONSTRAINT "SupplementRequest_items" CHECK (jsonb_array_length("items") >= 1),
    CONSTRAINT "SupplementRequest_one_end" CHECK ("answeredAt" IS NULL OR "endedAt" IS NULL),
    CONSTRAINT "SupplementRequest_ended_by" CHECK (("endedAt" IS NULL) = ("endedById" IS NULL)),
    CONSTRAINT "SupplementRequest_in_time" CHECK ("answeredAt" < "dueAt")
);
CREATE INDEX "SupplementRequest_dueAt_idx" ON "SupplementRequest"("dueAt");
CREATE UNIQUE INDEX "SupplementRequest_applicationId_number_key" ON "SupplementRequest"("applicationId", "number");
CREATE UNIQUE INDEX "SupplementRequest_open" ON "SupplementRequest"("applicationId") WHERE "answeredAt" IS NULL AND "endedAt" IS NULL;
ALTER TABLE "SupplementRequest" ADD CONSTRAINT "SupplementRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SupplementRequest" ADD CONSTRAINT "SupplementRequest_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SupplementRequest" ADD CONSTRAINT "SupplementRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SupplementRequest" ADD CONSTRAINT "SupplementRequest_baseVersionId_fkey" FOREIGN KEY ("baseVersionId") REFERENCES "SubmittedVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SubmittedVersion" ADD COLUMN "supplementId" UUID;
CREATE UNIQUE INDEX "SubmittedVersion_supplementId_key" ON "SubmittedVersion"("supplementId");
ALTER TABLE "SubmittedVersion" ADD CONSTRAINT "SubmittedVersion_supplementId_fkey" FOREIGN KEY ("supplementId") REFERENCES "SupplementRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;
