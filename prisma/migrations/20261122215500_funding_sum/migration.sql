-- The same rule as before, without one expression that names columns of two tables: PL/pgSQL resolves all of them.
CREATE OR REPLACE FUNCTION hold_tranche_sum() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  row jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  agreement_id uuid := (CASE WHEN TG_TABLE_NAME = 'Agreement' THEN row->>'id' ELSE row->>'agreementId' END)::uuid;
BEGIN
  IF EXISTS (SELECT 1 FROM "Agreement" g WHERE g."id" = agreement_id
             AND g."award" <> (SELECT coalesce(sum(t."amount"), 0) FROM "Tranche" t WHERE t."agreementId" = g."id")) THEN
    RAISE EXCEPTION 'the tranches do not sum to the award' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
