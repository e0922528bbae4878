-- A sheet is saved as it is typed: a comment may stand before its points, and the page says when it was last saved.
ALTER TABLE "Score" ALTER COLUMN "points" DROP NOT NULL;
ALTER TABLE "Evaluation" ADD COLUMN "savedAt" TIMESTAMPTZ(6);

-- CreateEnum
CREATE TYPE "ConflictGround" AS ENUM ('SAME_ORGANISATION', 'EMPLOYMENT', 'SHAREHOLDING', 'MENTORING', 'KINSHIP', 'JOINT_WORK', 'SANCTION', 'OTHER');

-- AlterTable
ALTER TABLE "ConflictOfInterest" ADD COLUMN "ground" "ConflictGround" NOT NULL;

-- The approver may send a proposal back.
ALTER TYPE "RoundStatus" ADD VALUE 'RETURNED' AFTER 'PROPOSED';
ALTER TABLE "SelectionRound" ADD COLUMN "returnReason" TEXT;
-- As text: a new value of an enum cannot be used in the transaction that adds it.
ALTER TABLE "SelectionRound" DROP CONSTRAINT "SelectionRound_by_two";
ALTER TABLE "SelectionRound"
  ADD CONSTRAINT "SelectionRound_by_two" CHECK ("status"::text IN ('PROPOSED', 'RETURNED') OR ("confirmedById" IS NOT NULL AND "confirmedById" <> "proposedById")),
  ADD CONSTRAINT "SelectionRound_returned" CHECK ("status"::text <> 'RETURNED' OR length(btrim("returnReason")) > 0),
  ADD CONSTRAINT "SelectionRound_published" CHECK (("status"::text = 'PUBLISHED') = ("publishedAt" IS NOT NULL));

-- What an evaluator has submitted stands: it is complete when submitted, and nothing of it changes afterwards.
ALTER TABLE "Evaluation"
  ADD CONSTRAINT "Evaluation_submitted" CHECK (("status" = 'SUBMITTED') = ("submittedAt" IS NOT NULL)),
  ADD CONSTRAINT "Evaluation_declared" CHECK ("status" IN ('ASSIGNED', 'RECUSED') OR "declaredAt" IS NOT NULL);
CREATE FUNCTION hold_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."status" = 'SUBMITTED' OR TG_OP = 'DELETE' AND OLD."status" = 'SUBMITTED' THEN
    RAISE EXCEPTION 'a submitted evaluation stands as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF NEW."status" = 'SUBMITTED' AND EXISTS (
    SELECT 1 FROM "PanelMember" m JOIN "Panel" p ON p."id" = m."panelId" JOIN "Criterion" c ON c."stageId" = p."stageId"
      LEFT JOIN "Score" s ON s."criterionId" = c."id" AND s."evaluationId" = NEW."id"
     WHERE m."id" = NEW."memberId" AND s."points" IS NULL) THEN
    RAISE EXCEPTION 'an evaluation is submitted with every criterion scored' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "Evaluation" FOR EACH ROW EXECUTE FUNCTION hold_evaluation();
