-- Why the approver sent a proposed call back; shown to the officer until it is proposed again.
ALTER TABLE "Call" ADD COLUMN "returnReason" TEXT;

-- A comparison with NULL lets a check pass: say that both persons are there.
ALTER TABLE "Call"
  ADD CONSTRAINT "Call_announced_both" CHECK ("status" <> 'ANNOUNCED' OR ("announcedById" IS NOT NULL AND "proposedById" IS NOT NULL)),
  ADD CONSTRAINT "Call_proposed_by" CHECK ("status" <> 'PROPOSED' OR "proposedById" IS NOT NULL),
  ADD CONSTRAINT "Call_cancelled" CHECK ("status" <> 'CANCELLED' OR ("cancelledAt" IS NOT NULL AND length(btrim("cancelReason")) > 0));

-- The call's own terms stand still like its criteria once it has left the draft. closesAt is not among them: a declared
-- outage moves it for everyone (domain.md §4).
CREATE FUNCTION hold_call_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" <> 'DRAFT' AND
     (NEW."programmeId", NEW."code", NEW."title", NEW."summary", NEW."support", NEW."opensAt", NEW."quota", NEW."quotaPerChallenge",
      NEW."reserveCount", NEW."ceiling", NEW."totalBudget", NEW."maxCompanyAge", NEW."ageReference", NEW."maxFileBytes")
     IS DISTINCT FROM
     (OLD."programmeId", OLD."code", OLD."title", OLD."summary", OLD."support", OLD."opensAt", OLD."quota", OLD."quotaPerChallenge",
      OLD."reserveCount", OLD."ceiling", OLD."totalBudget", OLD."maxCompanyAge", OLD."ageReference", OLD."maxFileBytes") THEN
    RAISE EXCEPTION 'the terms of a call are fixed once it has left the draft' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_terms BEFORE UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION hold_call_row();

-- A call that became public stays public: it is cancelled, never turned back into a draft.
CREATE FUNCTION hold_announcement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."announcedAt" IS NOT NULL AND (NEW."announcedAt" IS DISTINCT FROM OLD."announcedAt" OR NEW."status" NOT IN ('ANNOUNCED', 'CANCELLED')) THEN
    RAISE EXCEPTION 'an announced call stays announced or is cancelled' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_announcement BEFORE UPDATE ON "Call" FOR EACH ROW EXECUTE FUNCTION hold_announcement();
