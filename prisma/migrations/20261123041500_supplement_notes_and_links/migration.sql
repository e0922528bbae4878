-- What an applicant says with its answer to a request for supplement.
ALTER TABLE "SupplementRequest" ADD COLUMN "note" TEXT;

-- Where money would be paid to; one of the marks by which applicants of one call are found to be linked.
ALTER TABLE "Organisation" ADD COLUMN "bankName" TEXT, ADD COLUMN "accountNumber" TEXT;
ALTER TABLE "Organisation"
  ADD CONSTRAINT "Organisation_account" CHECK (("bankName" IS NULL) = ("accountNumber" IS NULL)),
  ADD CONSTRAINT "Organisation_account_digits" CHECK ("accountNumber" ~ '^[0-9]{6,20}$');

-- Names and addresses as they are compared: without case, spaces and punctuation.
CREATE FUNCTION link_key(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT nullif(regexp_replace(lower(normalize(words, NFC)), '[[:space:][:punct:]]', '', 'g'), '')
$$;
CREATE INDEX "Organisation_representative_key" ON "Organisation" (link_key("representative"));
CREATE INDEX "Organisation_address_key" ON "Organisation" (link_key("address"));
CREATE INDEX "Organisation_accountNumber_idx" ON "Organisation" ("accountNumber");

-- What an officer found out about two applicants of one call that look linked.
CREATE TYPE "LinkOutcome" AS ENUM ('CLEARED', 'CONCERN');
CREATE TABLE "LinkFinding" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "marks" TEXT[],
    "outcome" "LinkOutcome" NOT NULL,
    "note" TEXT NOT NULL,
    "foundById" UUID NOT NULL,
    "foundAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "LinkFinding_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "LinkFinding_order" CHECK ("applicationId" < "otherId"),
    CONSTRAINT "LinkFinding_marks" CHECK (cardinality("marks") >= 1),
    CONSTRAINT "LinkFinding_note" CHECK (length(btrim("note")) > 0)
);
CREATE INDEX "LinkFinding_applicationId_otherId_idx" ON "LinkFinding"("applicationId", "otherId");
CREATE INDEX "LinkFinding_otherId_idx" ON "LinkFinding"("otherId");
ALTER TABLE "LinkFinding" ADD CONSTRAINT "LinkFinding_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LinkFinding" ADD CONSTRAINT "LinkFinding_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LinkFinding" ADD CONSTRAINT "LinkFinding_foundById_fkey" FOREIGN KEY ("foundById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
