-- A correction after the announcement is a numbered amendment of two persons; criteria, weights, form, eligibility, money
-- and documents are never amended (README, Decisions).
CREATE TABLE "CallAmendment" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "number" INTEGER,
    "reason" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'PROPOSED',
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(6) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "refusalReason" TEXT,

    CONSTRAINT "CallAmendment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CallAmendment_numbered" CHECK (("status" = 'RELEASED') = ("number" IS NOT NULL) AND "number" >= 1),
    CONSTRAINT "CallAmendment_decided" CHECK (("status" = 'PROPOSED') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL)),
    CONSTRAINT "CallAmendment_by_two" CHECK ("status" <> 'RELEASED' OR "decidedById" <> "preparedById"),
    CONSTRAINT "CallAmendment_reason" CHECK (length(btrim("reason"->>'ko')) > 0)
);
CREATE UNIQUE INDEX "CallAmendment_callId_number_key" ON "CallAmendment"("callId", "number");
CREATE UNIQUE INDEX "CallAmendment_proposed" ON "CallAmendment" ("callId") WHERE "status" = 'PROPOSED';
ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CallAmendment" ADD CONSTRAINT "CallAmendment_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was prepared is decided once, as it was prepared.
CREATE FUNCTION hold_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" <> 'PROPOSED' OR
     to_jsonb(NEW) - '{status,number,decidedById,decidedAt,refusalReason}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,number,decidedById,decidedAt,refusalReason}'::text[] THEN
    RAISE EXCEPTION 'an amendment is decided once, as it was prepared' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE UPDATE ON "CallAmendment" FOR EACH ROW EXECUTE FUNCTION hold_amendment();

ALTER TABLE "Call" ADD COLUMN "amended" INTEGER NOT NULL DEFAULT 0;

CREATE OR REPLACE FUNCTION hold_call_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'DRAFT' THEN RETURN NEW; END IF;
  -- Never: what decides who may apply, what is judged and what is paid.
  IF (NEW."programmeId", NEW."code", NEW."timeZone", NEW."opensAt", NEW."quotaPerChallenge", NEW."ceiling", NEW."grantShare", NEW."ownCashShare",
      NEW."ownInKindShare", NEW."maxApplicationsPerStartup", NEW."eligibility", NEW."documents", NEW."maxFileBytes", NEW."pathway")
     IS DISTINCT FROM
     (OLD."programmeId", OLD."code", OLD."timeZone", OLD."opensAt", OLD."quotaPerChallenge", OLD."ceiling", OLD."grantShare", OLD."ownCashShare",
      OLD."ownInKindShare", OLD."maxApplicationsPerStartup", OLD."eligibility", OLD."documents", OLD."maxFileBytes", OLD."pathway") THEN
    RAISE EXCEPTION 'the terms of a call are fixed once it has left the draft' USING ERRCODE = 'check_violation';
  END IF;
  -- By a released amendment, the next in number; never less than was promised.
  IF (NEW."title", NEW."summary", NEW."support", NEW."followOn", NEW."questionsCloseAt", NEW."resultsExpectedAt", NEW."projectEndsOn", NEW."quota",
      NEW."reserveCount", NEW."totalBudget", NEW."amended")
     IS DISTINCT FROM
     (OLD."title", OLD."summary", OLD."support", OLD."followOn", OLD."questionsCloseAt", OLD."resultsExpectedAt", OLD."projectEndsOn", OLD."quota",
      OLD."reserveCount", OLD."totalBudget", OLD."amended") AND NOT
     (OLD."status" = 'ANNOUNCED' AND NEW."amended" = OLD."amended" + 1
      AND NEW."quota" >= OLD."quota" AND NEW."reserveCount" >= OLD."reserveCount" AND NEW."totalBudget" >= OLD."totalBudget"
      AND EXISTS (SELECT 1 FROM "CallAmendment" a WHERE a."callId" = NEW."id" AND a."number" = NEW."amended" AND a."status" = 'RELEASED')) THEN
    RAISE EXCEPTION 'the terms of a call are fixed but by a released amendment' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
