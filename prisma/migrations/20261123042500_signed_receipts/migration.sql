-- Receipts that anybody can check: each submitted version has one, signed with Ed25519. Every key ever used stays
-- published, so that old receipts stay checkable after the key was changed.
CREATE TABLE "ReceiptKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "firstUsedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "ReceiptKey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReceiptKey_form" CHECK ("id" ~ '^[0-9a-f]{16}$' AND "publicKey" ~ '^[A-Za-z0-9_-]{43}$')
);

CREATE TABLE "SignedReceipt" (
    "versionId" UUID NOT NULL,
    "keyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SignedReceipt_pkey" PRIMARY KEY ("versionId")
);
ALTER TABLE "SignedReceipt" ADD CONSTRAINT "SignedReceipt_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "SubmittedVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SignedReceipt" ADD CONSTRAINT "SignedReceipt_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "ReceiptKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
