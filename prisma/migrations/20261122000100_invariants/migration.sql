-- Rules that must hold whatever the code does. The code refuses first, with words; these are the floor.

-- One living membership, capability, pending request per person and thing.
CREATE UNIQUE INDEX "Membership_living" ON "Membership" ("organisationId", "userId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "Capability_living" ON "Capability" ("userId", "kind", "programmeId") NULLS NOT DISTINCT WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "JoinRequest_pending" ON "JoinRequest" ("organisationId", "userId") WHERE "status" = 'PENDING';
ALTER TABLE "Capability" ADD CONSTRAINT "Capability_programme" CHECK (("kind" IN ('OFFICER', 'APPROVER')) = ("programmeId" IS NOT NULL));
ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_registration_digits" CHECK ("registrationNumber" ~ '^[0-9]{10}$'),
  ADD CONSTRAINT "Organisation_corporate_digits" CHECK ("corporateNumber" ~ '^[0-9]{13}$'),
  ADD CONSTRAINT "Organisation_verified_by" CHECK ("verification" <> 'VERIFIED' OR "verifiedAt" IS NOT NULL);

-- Calls: sane dates, quota and money (won); two persons announce.
ALTER TABLE "Call"
  ADD CONSTRAINT "Call_dates" CHECK ("closesAt" > "opensAt"),
  ADD CONSTRAINT "Call_quota" CHECK ("quota" > 0 AND "quotaPerChallenge" BETWEEN 1 AND "quota" AND "reserveCount" >= 0),
  ADD CONSTRAINT "Call_money" CHECK ("ceiling" > 0 AND "totalBudget" >= "ceiling"),
  ADD CONSTRAINT "Call_company_age" CHECK ("maxCompanyAge" > 0),
  ADD CONSTRAINT "Call_file_size" CHECK ("maxFileBytes" > 0),
  ADD CONSTRAINT "Call_announced_by_two" CHECK ("status" <> 'ANNOUNCED' OR ("announcedAt" IS NOT NULL AND "announcedById" <> "proposedById"));
ALTER TABLE "EvaluationStage" ADD CONSTRAINT "EvaluationStage_rules" CHECK ("passMark" BETWEEN 0 AND 100 AND "minEvaluations" >= 1);
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_points" CHECK ("maxPoints" > 0);
ALTER TABLE "TranchePlanItem" ADD CONSTRAINT "TranchePlanItem_share" CHECK ("share" BETWEEN 1 AND 10000);
ALTER TABLE "MilestonePlanItem" ADD CONSTRAINT "MilestonePlanItem_due" CHECK ("dueAfterDays" >= 0);

-- What applicants and evaluators rely on is fixed once the call has left the draft (domain.md §4: locked before the call opens).
CREATE FUNCTION hold_call_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  term record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  call_id uuid;
BEGIN
  IF TG_TABLE_NAME = 'Criterion' THEN
    SELECT "callId" INTO call_id FROM "EvaluationStage" WHERE "id" = term."stageId";
  ELSE
    call_id := term."callId";
  END IF;
  IF (SELECT "status" FROM "Call" WHERE "id" = call_id) <> 'DRAFT' THEN
    RAISE EXCEPTION 'the terms of a call are fixed once it has left the draft (%)', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN term;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "EvaluationStage" FOR EACH ROW EXECUTE FUNCTION hold_call_terms();
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "Criterion" FOR EACH ROW EXECUTE FUNCTION hold_call_terms();
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "FormDefinition" FOR EACH ROW EXECUTE FUNCTION hold_call_terms();
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "TranchePlanItem" FOR EACH ROW EXECUTE FUNCTION hold_call_terms();
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "MilestonePlanItem" FOR EACH ROW EXECUTE FUNCTION hold_call_terms();

-- Hangul: trigrams of decomposed syllables find two-syllable and half-typed words.
CREATE INDEX "Challenge_search" ON "Challenge" USING gin (normalize("searchText", NFD) gin_trgm_ops);
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_published" CHECK ("status" <> 'PUBLISHED' OR ("publishedVersionId" IS NOT NULL AND "publishedAt" IS NOT NULL));
ALTER TABLE "ChallengeVersion" ADD CONSTRAINT "ChallengeVersion_number" CHECK ("number" >= 1);

ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_size" CHECK ("size" > 0),
  ADD CONSTRAINT "StoredFile_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- A version counts exactly in the states that say so, and only a version of this application can.
ALTER TABLE "Application" ADD CONSTRAINT "Application_counting" CHECK (("status" IN ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE')) = ("countingVersionId" IS NOT NULL));
CREATE FUNCTION hold_counting_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."countingVersionId" IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "SubmittedVersion" WHERE "id" = NEW."countingVersionId" AND "applicationId" = NEW."id") THEN
    RAISE EXCEPTION 'the counting version belongs to another application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OF "countingVersionId" ON "Application" FOR EACH ROW EXECUTE FUNCTION hold_counting_version();
ALTER TABLE "SubmittedVersion"
  ADD CONSTRAINT "SubmittedVersion_number" CHECK ("number" >= 1),
  ADD CONSTRAINT "SubmittedVersion_digest" CHECK ("digest" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_reason" CHECK ("result" = 'ELIGIBLE' OR length(btrim("reason")) > 0);

-- Scores lie within their criterion, belong to the evaluation's stage, and stand still once submitted.
CREATE FUNCTION hold_score() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  score record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  state "EvaluationStatus";
  max_points int;
BEGIN
  SELECT "status" INTO state FROM "Evaluation" WHERE "id" = score."evaluationId";
  IF state <> 'OPEN' THEN
    RAISE EXCEPTION 'scores are written only while the evaluation is open' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  SELECT c."maxPoints" INTO max_points
    FROM "Evaluation" e JOIN "PanelMember" m ON m."id" = e."memberId" JOIN "Panel" p ON p."id" = m."panelId"
    JOIN "Criterion" c ON c."stageId" = p."stageId" AND c."id" = NEW."criterionId"
   WHERE e."id" = NEW."evaluationId";
  IF max_points IS NULL THEN
    RAISE EXCEPTION 'the criterion is not of this evaluation''s stage' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."points" < 0 OR NEW."points" > max_points THEN
    RAISE EXCEPTION 'points lie between 0 and %', max_points USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "Score" FOR EACH ROW EXECUTE FUNCTION hold_score();
CREATE UNIQUE INDEX "PanelMember_one_chair" ON "PanelMember" ("panelId") WHERE "chair";

-- Selection: two persons; an award only for a selected one.
ALTER TABLE "SelectionRound" ADD CONSTRAINT "SelectionRound_by_two" CHECK ("status" = 'PROPOSED' OR ("confirmedById" IS NOT NULL AND "confirmedById" <> "proposedById"));
ALTER TABLE "Decision"
  ADD CONSTRAINT "Decision_rank" CHECK ("rank" >= 1 AND "reserveRank" >= 1),
  ADD CONSTRAINT "Decision_mean" CHECK (("meanNumerator" IS NULL) = ("meanDenominator" IS NULL) AND "meanDenominator" > 0 AND "meanNumerator" >= 0),
  ADD CONSTRAINT "Decision_reserve" CHECK (("outcome" = 'RESERVE') = ("reserveRank" IS NOT NULL)),
  ADD CONSTRAINT "Decision_award" CHECK (("outcome" = 'SELECTED') = ("award" IS NOT NULL) AND "award" > 0);

-- Money, whole won: award within the ceiling, tranches sum to the award, the one who requests never approves.
ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_award" CHECK ("award" > 0),
  ADD CONSTRAINT "Agreement_dates" CHECK ("endsOn" >= "startsOn");
CREATE FUNCTION hold_award() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."award" > (SELECT c."ceiling" FROM "Application" a JOIN "Call" c ON c."id" = a."callId" WHERE a."id" = NEW."applicationId") THEN
    RAISE EXCEPTION 'the award is above the call''s ceiling' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OF "award" ON "Agreement" FOR EACH ROW EXECUTE FUNCTION hold_award();
ALTER TABLE "Tranche"
  ADD CONSTRAINT "Tranche_amount" CHECK ("amount" > 0),
  ADD CONSTRAINT "Tranche_by_two" CHECK ("approvedById" <> "requestedById"),
  ADD CONSTRAINT "Tranche_requested" CHECK (("status" = 'PLANNED') = ("requestedById" IS NULL) AND ("requestedById" IS NULL) = ("requestedAt" IS NULL)),
  ADD CONSTRAINT "Tranche_approved" CHECK (("status" IN ('APPROVED', 'PAID')) = ("approvedById" IS NOT NULL) AND ("approvedById" IS NULL) = ("approvedAt" IS NULL)),
  ADD CONSTRAINT "Tranche_paid" CHECK (("status" = 'PAID') = ("paidById" IS NOT NULL) AND ("paidById" IS NULL) = ("paidOn" IS NULL));
CREATE FUNCTION hold_tranche_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agreement_id uuid := CASE WHEN TG_TABLE_NAME = 'Agreement' THEN NEW."id" WHEN TG_OP = 'DELETE' THEN OLD."agreementId" ELSE NEW."agreementId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "Agreement" g WHERE g."id" = agreement_id
             AND g."award" <> (SELECT coalesce(sum(t."amount"), 0) FROM "Tranche" t WHERE t."agreementId" = g."id")) THEN
    RAISE EXCEPTION 'the tranches do not sum to the award' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER hold_sum AFTER INSERT OR UPDATE OR DELETE ON "Tranche" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_tranche_sum();
CREATE CONSTRAINT TRIGGER hold_sum AFTER INSERT OR UPDATE OF "award" ON "Agreement" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_tranche_sum();

-- Milestones: nobody accepts what they reported.
ALTER TABLE "Milestone"
  ADD CONSTRAINT "Milestone_by_two" CHECK ("decidedById" <> "reportedById"),
  ADD CONSTRAINT "Milestone_reported" CHECK ("status" = 'PLANNED' OR "reportedAt" IS NOT NULL),
  ADD CONSTRAINT "Milestone_decided" CHECK (("status" IN ('RETURNED', 'ACCEPTED')) <= ("decidedAt" IS NOT NULL));

ALTER TABLE "AuditLink" ADD CONSTRAINT "AuditLink_position" CHECK ("position" >= 1);
