-- What a call fixes besides dates and money becomes data: who may apply, what is handed in when, own contribution,
-- support by kind, follow-on, pathway, several stages of evaluation (domain.md §3).
ALTER TABLE "Call"
  ADD COLUMN "timeZone" TEXT NOT NULL DEFAULT 'Asia/Seoul',
  ADD COLUMN "questionsCloseAt" TIMESTAMPTZ(6),
  ADD COLUMN "grantShare" INTEGER NOT NULL DEFAULT 10000,
  ADD COLUMN "ownCashShare" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "ownInKindShare" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "maxApplicationsPerStartup" INTEGER,
  ADD COLUMN "eligibility" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "documents" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "followOn" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "pathway" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "template" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "EvaluationStage" ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 100;

-- The calls that there are say the same in the new words; their terms stand still otherwise.
ALTER TABLE "Call" DISABLE TRIGGER hold_terms;
UPDATE "Call" SET
  "eligibility" = '[{"type": "applicant", "id": "kind", "kinds": ["STARTUP"]}]'::jsonb ||
    CASE WHEN "maxCompanyAge" IS NULL THEN '[]'::jsonb
         ELSE jsonb_build_array(jsonb_build_object('type', 'company_age', 'id', 'age', 'years', "maxCompanyAge", 'reference', "ageReference"::text)) END,
  "support" = jsonb_build_array(jsonb_build_object('kind', 'OTHER', 'text', "support"));
ALTER TABLE "Call" ENABLE TRIGGER hold_terms;

-- From here on they are written out: a call without them is a mistake, not an empty list.
ALTER TABLE "Call"
  ALTER COLUMN "eligibility" DROP DEFAULT,
  ALTER COLUMN "documents" DROP DEFAULT,
  ALTER COLUMN "followOn" DROP DEFAULT,
  ALTER COLUMN "pathway" DROP DEFAULT,
  DROP COLUMN "maxCompanyAge",
  DROP COLUMN "ageReference";
DROP TYPE "AgeReference";

ALTER TABLE "Call"
  ADD CONSTRAINT "Call_shares" CHECK ("grantShare" BETWEEN 1 AND 10000 AND "ownCashShare" BETWEEN 0 AND 10000 AND "ownInKindShare" BETWEEN 0 AND 10000
    AND "grantShare" + "ownCashShare" <= 10000 AND "grantShare" + "ownCashShare" + "ownInKindShare" >= 10000),
  ADD CONSTRAINT "Call_applications" CHECK ("maxApplicationsPerStartup" > 0),
  ADD CONSTRAINT "Call_questions" CHECK ("questionsCloseAt" <= "closesAt"),
  ADD CONSTRAINT "Call_template" CHECK (NOT "template" OR "announcedAt" IS NOT NULL);
ALTER TABLE "EvaluationStage" ADD CONSTRAINT "EvaluationStage_weight" CHECK ("weight" BETWEEN 1 AND 100);

CREATE OR REPLACE FUNCTION hold_call_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" <> 'DRAFT' AND
     (NEW."programmeId", NEW."code", NEW."title", NEW."summary", NEW."support", NEW."followOn", NEW."pathway", NEW."timeZone", NEW."opensAt",
      NEW."quota", NEW."quotaPerChallenge", NEW."reserveCount", NEW."ceiling", NEW."totalBudget", NEW."grantShare", NEW."ownCashShare",
      NEW."ownInKindShare", NEW."maxApplicationsPerStartup", NEW."eligibility", NEW."documents", NEW."maxFileBytes")
     IS DISTINCT FROM
     (OLD."programmeId", OLD."code", OLD."title", OLD."summary", OLD."support", OLD."followOn", OLD."pathway", OLD."timeZone", OLD."opensAt",
      OLD."quota", OLD."quotaPerChallenge", OLD."reserveCount", OLD."ceiling", OLD."totalBudget", OLD."grantShare", OLD."ownCashShare",
      OLD."ownInKindShare", OLD."maxApplicationsPerStartup", OLD."eligibility", OLD."documents", OLD."maxFileBytes") THEN
    RAISE EXCEPTION 'the terms of a call are fixed once it has left the draft' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
