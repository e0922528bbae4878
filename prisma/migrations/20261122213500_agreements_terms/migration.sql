-- The text that the parties sign, why an agreement ended, requests sent back, and every report and decision on a milestone.
ALTER TABLE "Agreement"
  ADD COLUMN "terms" JSONB,
  ADD COLUMN "termsDigest" CHAR(64),
  ADD COLUMN "offeredAt" TIMESTAMPTZ(6),
  ADD COLUMN "endedAt" TIMESTAMPTZ(6),
  ADD COLUMN "endReason" TEXT;
ALTER TABLE "Tranche"
  ADD COLUMN "returnedById" UUID,
  ADD COLUMN "returnedAt" TIMESTAMPTZ(6),
  ADD COLUMN "returnNote" TEXT;
CREATE TABLE "MilestoneEntry" (
    "id" UUID NOT NULL,
    "milestoneId" UUID NOT NULL,
    "outcome" "MilestoneStatus" NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "MilestoneEntry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "MilestoneEntry_milestoneId_idx" ON "MilestoneEntry"("milestoneId");
-- One person signs for one party.
CREATE UNIQUE INDEX "AgreementSignature_agreementId_userId_key" ON "AgreementSignature"("agreementId", "userId");
ALTER TABLE "Tranche" ADD CONSTRAINT "Tranche_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "MilestoneEntry" ADD CONSTRAINT "MilestoneEntry_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MilestoneEntry" ADD CONSTRAINT "MilestoneEntry_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_offered" CHECK ("status" IN ('DRAFT', 'TERMINATED') OR ("terms" IS NOT NULL AND "termsDigest" IS NOT NULL AND "offeredAt" IS NOT NULL)),
  ADD CONSTRAINT "Agreement_active" CHECK ("status" NOT IN ('ACTIVE', 'COMPLETED') OR "activatedAt" IS NOT NULL),
  ADD CONSTRAINT "Agreement_ended" CHECK ("status" <> 'TERMINATED' OR ("endedAt" IS NOT NULL AND length(btrim("endReason")) > 0));
ALTER TABLE "Tranche" ADD CONSTRAINT "Tranche_returned" CHECK (("returnedById" IS NULL) = ("returnedAt" IS NULL) AND ("returnedById" IS NULL) = ("returnNote" IS NULL));
ALTER TABLE "MilestoneEntry" ADD CONSTRAINT "MilestoneEntry_outcome" CHECK ("outcome" <> 'PLANNED');

-- What was offered stands still, three equal signatures make an agreement active, an ended one stays ended.
CREATE FUNCTION hold_agreement_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'TERMINATED' THEN
    RAISE EXCEPTION 'a terminated agreement stands still' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."applicationId", NEW."number", NEW."startupId", NEW."demandOwnerId", NEW."programmeId")
     IS DISTINCT FROM (OLD."applicationId", OLD."number", OLD."startupId", OLD."demandOwnerId", OLD."programmeId") THEN
    RAISE EXCEPTION 'the parties and the number of an agreement are fixed' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" <> 'DRAFT' AND NEW."status" <> 'DRAFT'
     AND (NEW."title", NEW."award", NEW."startsOn", NEW."endsOn", NEW."terms", NEW."termsDigest")
         IS DISTINCT FROM (OLD."title", OLD."award", OLD."startsOn", OLD."endsOn", OLD."terms", OLD."termsDigest") THEN
    RAISE EXCEPTION 'the terms of an offered agreement are fixed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'DRAFT' AND EXISTS (SELECT 1 FROM "AgreementSignature" WHERE "agreementId" = NEW."id") THEN
    RAISE EXCEPTION 'a signed agreement cannot be recalled' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'ACTIVE' AND OLD."status" <> 'ACTIVE'
     AND (SELECT count(*) FROM "AgreementSignature" WHERE "agreementId" = NEW."id" AND "termsDigest" = NEW."termsDigest") <> 3 THEN
    RAISE EXCEPTION 'an agreement becomes active with three signatures' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_terms BEFORE UPDATE ON "Agreement" FOR EACH ROW EXECUTE FUNCTION hold_agreement_terms();

CREATE FUNCTION hold_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Agreement" WHERE "id" = NEW."agreementId" AND "status" = 'OFFERED'
                    AND "termsDigest" = NEW."termsDigest" AND (NEW."party" <> 'AGENCY' OR "preparedById" <> NEW."userId")) THEN
    RAISE EXCEPTION 'only the offered text is signed, and for the agency not by the one who prepared it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE INSERT ON "AgreementSignature" FOR EACH ROW EXECUTE FUNCTION hold_signature();

-- Tranches and milestones are written with the draft; then only their states move, and only while the agreement runs.
CREATE FUNCTION hold_agreed_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agreed "AgreementStatus" := (SELECT "status" FROM "Agreement" WHERE "id" = NEW."agreementId");
  written jsonb := to_jsonb(NEW);
  stood jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END;
  term text;
BEGIN
  IF TG_OP = 'INSERT' AND (agreed <> 'DRAFT' OR written->>'status' <> 'PLANNED') THEN
    RAISE EXCEPTION '% is written with the draft of its agreement', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN RETURN NEW; END IF;
  IF stood->>'status' IN ('PAID', 'ACCEPTED') THEN
    RAISE EXCEPTION '% is paid or accepted and stands still', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  IF agreed <> 'DRAFT' THEN
    FOREACH term IN ARRAY ARRAY['agreementId', 'position', 'kind', 'name', 'amount', 'dueOn'] LOOP
      IF written->term IS DISTINCT FROM stood->term THEN
        RAISE EXCEPTION '% of % is fixed by the agreement', term, TG_TABLE_NAME USING ERRCODE = 'check_violation';
      END IF;
    END LOOP;
  END IF;
  IF agreed <> 'ACTIVE' AND written->>'status' <> stood->>'status' THEN
    RAISE EXCEPTION '% moves only while the agreement is active', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_part BEFORE INSERT OR UPDATE ON "Tranche" FOR EACH ROW EXECUTE FUNCTION hold_agreed_part();
CREATE TRIGGER hold_part BEFORE INSERT OR UPDATE ON "Milestone" FOR EACH ROW EXECUTE FUNCTION hold_agreed_part();

-- Evidence belongs to the report: once reported it stays as it was shown.
CREATE FUNCTION hold_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  milestone_id uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."milestoneId" ELSE NEW."milestoneId" END;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Milestone" m JOIN "Agreement" g ON g."id" = m."agreementId"
                  WHERE m."id" = milestone_id AND m."status" IN ('PLANNED', 'RETURNED') AND g."status" = 'ACTIVE') THEN
    RAISE EXCEPTION 'evidence changes only while the milestone is being reported' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "MilestoneEvidence" FOR EACH ROW EXECUTE FUNCTION hold_evidence();
