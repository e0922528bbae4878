-- The end of an agreement that was kept: the officer asks for it, an approver who did not confirms it.
ALTER TABLE "Agreement"
  ADD COLUMN "completionRequestedById" UUID,
  ADD COLUMN "completionRequestedAt" TIMESTAMPTZ(6),
  ADD COLUMN "completedById" UUID,
  ADD COLUMN "completedAt" TIMESTAMPTZ(6);
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_completionRequestedById_fkey" FOREIGN KEY ("completionRequestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_completedById_fkey" FOREIGN KEY ("completedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Agreement"
  ADD CONSTRAINT "Agreement_completion_requested" CHECK (("completionRequestedById" IS NULL) = ("completionRequestedAt" IS NULL)),
  ADD CONSTRAINT "Agreement_completed" CHECK (("status" = 'COMPLETED') = ("completedById" IS NOT NULL) AND ("completedById" IS NULL) = ("completedAt" IS NULL)),
  ADD CONSTRAINT "Agreement_completed_by_two" CHECK ("completedById" IS NULL OR ("completionRequestedById" IS NOT NULL AND "completedById" <> "completionRequestedById"));

-- Only a running agreement is completed, with all milestones accepted and all tranches paid; then it stands still.
CREATE FUNCTION hold_completion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'COMPLETED' THEN
    RAISE EXCEPTION 'a completed agreement stands still' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'COMPLETED' AND (OLD."status" <> 'ACTIVE'
     OR EXISTS (SELECT 1 FROM "Tranche" WHERE "agreementId" = NEW."id" AND "status" <> 'PAID')
     OR EXISTS (SELECT 1 FROM "Milestone" WHERE "agreementId" = NEW."id" AND "status" <> 'ACCEPTED')) THEN
    RAISE EXCEPTION 'an agreement is completed once all is accepted and paid' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hold_completion BEFORE UPDATE ON "Agreement" FOR EACH ROW EXECUTE FUNCTION hold_completion();
