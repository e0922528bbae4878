-- Files of a call's announcement: those of the draft come with it, later ones with the amendment that names them.
CREATE TABLE "CallAttachment" (
    "id" UUID NOT NULL,
    "callId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "amendment" INTEGER,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "CallAttachment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "CallAttachment_fileId_key" ON "CallAttachment"("fileId");
CREATE INDEX "CallAttachment_callId_idx" ON "CallAttachment"("callId");
ALTER TABLE "CallAttachment" ADD CONSTRAINT "CallAttachment_callId_fkey" FOREIGN KEY ("callId") REFERENCES "Call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CallAttachment" ADD CONSTRAINT "CallAttachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CallAttachment" ADD CONSTRAINT "CallAttachment_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is public stays. What waits for an amendment comes and goes until one is prepared, and then comes with its release.
CREATE FUNCTION hold_call_attachment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file "CallAttachment" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  call "Call";
  prepared BOOLEAN;
BEGIN
  SELECT * INTO call FROM "Call" WHERE "id" = file."callId";
  prepared := EXISTS (SELECT 1 FROM "CallAmendment" WHERE "callId" = call."id" AND "status" = 'PROPOSED');
  IF TG_OP = 'UPDATE' THEN
    IF OLD."amendment" IS NULL AND NEW."amendment" = call."amended" AND NEW."amendment" > 0
       AND to_jsonb(NEW) - 'amendment' = to_jsonb(OLD) - 'amendment' THEN RETURN NEW; END IF;
  ELSIF (call."status" = 'DRAFT' AND file."amendment" = 0)
     OR (call."status" = 'ANNOUNCED' AND file."amendment" IS NULL AND NOT prepared) THEN
    RETURN file;
  END IF;
  RAISE EXCEPTION 'the attachments of a call are fixed but by an amendment' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER hold BEFORE INSERT OR UPDATE OR DELETE ON "CallAttachment" FOR EACH ROW EXECUTE FUNCTION hold_call_attachment();
