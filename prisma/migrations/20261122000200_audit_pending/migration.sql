-- The sealer's queue: small, so that sealing costs the same however long the trail is.
CREATE TABLE "AuditPending" (
    "eventId" UUID NOT NULL,

    CONSTRAINT "AuditPending_pkey" PRIMARY KEY ("eventId")
);
ALTER TABLE "AuditPending" ADD CONSTRAINT "AuditPending_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "AuditEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION queue_for_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AuditPending" ("eventId") VALUES (NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER queue_for_sealing AFTER INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION queue_for_sealing();
