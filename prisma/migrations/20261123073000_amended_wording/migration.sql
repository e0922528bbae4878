-- A released amendment may correct what criteria and form say, never what they ask or weigh.

-- A value with every text in two languages taken out.
CREATE FUNCTION without_texts(value jsonb) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(value)
    WHEN 'array' THEN
      (SELECT coalesce(jsonb_agg(without_texts(a.inside) ORDER BY a.place), '[]') FROM jsonb_array_elements(value) WITH ORDINALITY a(inside, place))
    WHEN 'object' THEN
      CASE WHEN jsonb_exists(value, 'ko') THEN 'null'::jsonb
      ELSE (SELECT coalesce(jsonb_object_agg(o.name, without_texts(o.inside)), '{}') FROM jsonb_each(value) o(name, inside)) END
    ELSE value
  END;
END $$;

CREATE OR REPLACE FUNCTION hold_call_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  term record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  call_id uuid;
  call "Call";
  amendment "CallAmendment";
BEGIN
  IF TG_TABLE_NAME = 'Criterion' THEN
    SELECT "callId" INTO call_id FROM "EvaluationStage" WHERE "id" = term."stageId";
  ELSE
    call_id := term."callId";
  END IF;
  SELECT * INTO call FROM "Call" WHERE "id" = call_id;
  IF call."status" = 'DRAFT' THEN RETURN term; END IF;
  SELECT * INTO amendment FROM "CallAmendment" WHERE "callId" = call_id AND "number" = call."amended" AND "status" = 'RELEASED';
  IF call."status" = 'ANNOUNCED' AND TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'Criterion'
     AND to_jsonb(NEW) - '{name,guidance}'::text[] = to_jsonb(OLD) - '{name,guidance}'::text[]
     AND amendment."after"->'wording'->('criteria.' || (to_jsonb(NEW)->>'id') || '.name') = to_jsonb(NEW)->'name'
     AND amendment."after"->'wording'->('criteria.' || (to_jsonb(NEW)->>'id') || '.guidance') = to_jsonb(NEW)->'guidance' THEN
    RETURN NEW;
  END IF;
  IF call."status" = 'ANNOUNCED' AND TG_OP = 'INSERT' AND TG_TABLE_NAME = 'FormDefinition'
     AND amendment."after"->'wording' IS DISTINCT FROM amendment."before"->'wording'
     AND EXISTS (SELECT 1 FROM "FormDefinition" f WHERE f."callId" = call_id
                    AND f."version" = (to_jsonb(NEW)->>'version')::int - 1
                    AND without_texts(f."definition") = without_texts(to_jsonb(NEW)->'definition')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the terms of a call are fixed once it has left the draft (%)', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;

-- Whoever has not submitted goes on in the corrected form; their answers are keyed by fields, which are the same.
CREATE FUNCTION move_drafts_to_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Application" a SET "formDefinitionId" = NEW."id"
   WHERE a."callId" = NEW."callId" AND NOT EXISTS (SELECT 1 FROM "SubmittedVersion" v WHERE v."applicationId" = a."id");
  RETURN NULL;
END $$;
CREATE TRIGGER move_drafts AFTER INSERT ON "FormDefinition" FOR EACH ROW EXECUTE FUNCTION move_drafts_to_form();
