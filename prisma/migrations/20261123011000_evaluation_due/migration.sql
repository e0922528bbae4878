-- Until when the evaluators of a panel submit, and when those who had not were reminded of it.
ALTER TABLE "Panel" ADD COLUMN "dueAt" TIMESTAMPTZ(6), ADD COLUMN "remindedAt" TIMESTAMPTZ(6);
