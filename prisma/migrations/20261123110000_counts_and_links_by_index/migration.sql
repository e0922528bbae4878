-- How many applications of a call stand where: counted from a small index rather than from the wide rows.
CREATE INDEX "Application_callId_status_idx" ON "Application"("callId", "status");

-- What a company submitted in one call, as the search for linked applicants asks for it.
DROP INDEX "Application_organisationId_idx";
CREATE INDEX "Application_organisationId_callId_status_idx" ON "Application"("organisationId", "callId", "status");

-- A key costs a normalisation and a pattern. Taken apart into its text it looked cheap to the planner, which then made
-- keys of all companies anew for each applicant; a function with a fixed search path is not taken apart.
ALTER FUNCTION link_key(text) COST 1000;
ALTER FUNCTION link_key(text) SET search_path = pg_catalog;
