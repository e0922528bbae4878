-- The deadline, when it has to move: a measured outage moves the call's own close for everybody, an extension gives one
-- startup a later one. Both need a second person (domain.md §4).
CREATE TYPE "ProposalStatus" AS ENUM ('PROPOSED', 'RELEASED', 'REFUSED');
CREATE TYPE "DeadlineMark" AS ENUM ('D7', 'D1', 'H3', 'CLOSE');

CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(6) NOT NULL,
    "recoveredAt" TIMESTAMPTZ(6) NOT NULL,
    "evidence" TEXT NOT NULL,
    "closesAt" TIMESTAMPTZ(6) NOT NULL,
    "newClosesAt" TIMESTAMPTZ(6) NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'PROPOSED',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "refusalReason" TEXT,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Incident_times" CHECK ("recoveredAt" > "startedAt" AND "newClosesAt" > "closesAt"),
    CONSTRAINT "Incident_evidence" CHECK (length(btrim("evidence")) > 0),
    CONSTRAINT "Incident_decided" CHECK (("status" = 'PROPOSED') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL)),
    CONSTRAINT "Incident_by_two" CHECK ("status" <> 'RELEASED' OR "decidedById" <> "recordedById")
);
CREATE INDEX "Incident_callId_idx" ON "Incident"("callId");
CREATE UNIQUE INDEX "Incident_proposed" ON "Incident" ("callId") WHERE "status" = 'PROPOSED';
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "DeadlineExtension" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'PROPOSED',
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "refusalReason" TEXT,

    CONSTRAINT "DeadlineExtension_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DeadlineExtension_reason" CHECK (length(btrim("reason")) > 0),
    CONSTRAINT "DeadlineExtension_decided" CHECK (("status" = 'PROPOSED') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL)),
    CONSTRAINT "DeadlineExtension_by_two" CHECK ("status" <> 'RELEASED' OR "decidedById" <> "requestedById")
);
CREATE INDEX "DeadlineExtension_callId_organisationId_idx" ON "DeadlineExtension"("callId", "organisationId");
CREATE UNIQUE INDEX "DeadlineExtension_proposed" ON "DeadlineExtension" ("callId", "organisationId") WHERE "status" = 'PROPOSED';
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DeadlineExtension" ADD CONSTRAINT "DeadlineExtension_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "DeadlineReminder" (
    "applicationId" UUID NOT NULL,
    "mark" "DeadlineMark" NOT NULL,
    "closesAt" TIMESTAMPTZ(6) NOT NULL,
    "reminded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DeadlineReminder_pkey" PRIMARY KEY ("applicationId", "mark", "closesAt")
);
ALTER TABLE "DeadlineReminder" ADD CONSTRAINT "DeadlineReminder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Infinity: were the trigger below ever missing, contents would stay sealed.
ALTER TABLE "Call" ADD COLUMN "lastCloseAt" TIMESTAMPTZ(6) NOT NULL DEFAULT 'infinity';
UPDATE "Call" SET "lastCloseAt" = "closesAt";
ALTER TABLE "Application" ADD COLUMN "extendedTo" TIMESTAMPTZ(6);

CREATE FUNCTION keep_last_close() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."lastCloseAt" := greatest(NEW."closesAt", (SELECT max(e."until") FROM "DeadlineExtension" e
                                                  WHERE e."callId" = NEW."id" AND e."status" = 'RELEASED'));
  RETURN NEW;
END $$;
CREATE TRIGGER keep_last_close BEFORE INSERT OR UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION keep_last_close();

CREATE FUNCTION keep_extended_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."extendedTo" := (SELECT max(e."until") FROM "DeadlineExtension" e
                        WHERE e."callId" = NEW."callId" AND e."organisationId" = NEW."organisationId" AND e."status" = 'RELEASED');
  RETURN NEW;
END $$;
CREATE TRIGGER keep_extended_to BEFORE INSERT OR UPDATE OF "extendedTo" ON "Application" FOR EACH ROW EXECUTE FUNCTION keep_extended_to();

-- A released extension reaches the startup's applications and the call's seal; a close that was recorded is recorded anew.
CREATE FUNCTION carry_extension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Application" SET "extendedTo" = NEW."until" WHERE "callId" = NEW."callId" AND "organisationId" = NEW."organisationId";
  UPDATE "Call" SET "lastCloseAt" = NEW."until", "closeRecordedAt" = NULL WHERE "id" = NEW."callId" AND "lastCloseAt" < NEW."until";
  RETURN NULL;
END $$;
CREATE TRIGGER carry AFTER INSERT OR UPDATE ON "DeadlineExtension" FOR EACH ROW WHEN (NEW."status" = 'RELEASED') EXECUTE FUNCTION carry_extension();

-- What was decided stands, and what is proposed is decided as it was proposed.
CREATE FUNCTION hold_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" <> 'PROPOSED' OR
     to_jsonb(NEW) - '{status,decidedById,decidedAt,refusalReason}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{status,decidedById,decidedAt,refusalReason}'::text[] THEN
    RAISE EXCEPTION 'a proposal is decided once, as it was made' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE UPDATE ON "Incident" FOR EACH ROW EXECUTE FUNCTION hold_proposal();
CREATE TRIGGER hold BEFORE UPDATE ON "DeadlineExtension" FOR EACH ROW EXECUTE FUNCTION hold_proposal();
