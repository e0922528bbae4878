-- When the person last looked at what they follow: a saved search counts what was published since.
ALTER TABLE "Follow" ADD COLUMN "lookedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp();
