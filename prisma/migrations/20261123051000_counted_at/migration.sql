-- When the version that counts was submitted, beside the application: the managers' list of a call is read in this order,
-- and with a hundred thousand applications it must not sort them all to show fifty. Kept by a trigger.
ALTER TABLE "Application" ADD COLUMN "countedAt" TIMESTAMPTZ(6);

CREATE FUNCTION keep_counted_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."countedAt" := (SELECT "submittedAt" FROM "SubmittedVersion" WHERE "id" = NEW."countingVersionId");
  RETURN NEW;
END $$;
CREATE TRIGGER keep_counted_at BEFORE INSERT OR UPDATE OF "countingVersionId", "countedAt" ON "Application"
  FOR EACH ROW EXECUTE FUNCTION keep_counted_at();

UPDATE "Application" SET "countedAt" = NULL WHERE "countingVersionId" IS NOT NULL;

DROP INDEX "Application_callId_status_idx";
CREATE INDEX "Application_callId_status_countedAt_idx" ON "Application" ("callId", "status", "countedAt");
