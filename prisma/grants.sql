-- Rights of the application's role, applied after every migration. It owns nothing, cannot change the structure,
-- and cannot change or delete what must stand as it was written.
GRANT USAGE ON SCHEMA public TO :"app_role";
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :"app_role";
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO :"app_role";
REVOKE INSERT, UPDATE ON "_prisma_migrations", "RetentionPeriod", "ChallengeListing" FROM :"app_role";

-- Written once.
REVOKE UPDATE ON "AuditEvent", "AuditDetail", "AuditLink", "SubmittedVersion", "SubmittedContent", "ChallengeVersion",
  "ChallengeReview", "ChallengeComment", "AnnexAcceptance", "AnnexOpening", "FormDefinition", "AgreementSignature", "ConflictOfInterest", "Consent", "DraftHistory",
  "MilestoneEntry", "LinkFinding" FROM :"app_role";

-- A receipt and the key it was signed with stand.
REVOKE UPDATE ON "ReceiptKey", "SignedReceipt" FROM :"app_role";

-- A mark before a deadline is judged once.
REVOKE UPDATE ON "DeadlineReminder" FROM :"app_role";

-- What was asked of an applicant stands; only how it went on is added.
REVOKE UPDATE ON "SupplementRequest" FROM :"app_role";
GRANT UPDATE ("remindedAt", "answeredAt", "note", "endedAt", "endedById", "overdueToldAt") ON "SupplementRequest" TO :"app_role";

-- The few things that may go: counters, spent links, terms of a call in draft, a panel that is still forming, scores not yet submitted,
-- files that were still on their way in or are not public yet.
GRANT DELETE ON "RateLimiterFlexible", "AccountToken", "EvaluationStage", "Criterion", "TranchePlanItem", "MilestonePlanItem",
  "FormDefinition", "AuditPending", "PanelMember", "Evaluation", "Score", "MilestoneEvidence", "CallAttachment", "Upload", "UploadPiece" TO :"app_role";

-- What a person follows and their calendar address are theirs to end, and news goes once it is in a daily mail.
GRANT DELETE ON "Follow", "DigestItem", "CalendarFeed" TO :"app_role";

-- Who was last seen in a draft, and what colleagues wrote about it: both go with its history.
GRANT DELETE ON "DraftPresence", "DraftComment" TO :"app_role";

-- What is past its period. Foreign keys hold a file that a draft, a submission, evidence or a report names.
GRANT DELETE ON "Session", "Invitation", "Mail", "DraftHistory", "StoredFile" TO :"app_role";

-- Copies of a file that is given up; they are made once and never changed.
GRANT DELETE ON "FileCopy" TO :"app_role";
REVOKE UPDATE ON "FileCopy" FROM :"app_role";

-- What the role may neither change nor delete it may have purged, by functions that judge the period themselves.
GRANT EXECUTE ON FUNCTION erase_applications(int), forget_removed_files(int), erase_audit_details(int) TO :"app_role";

-- A closed account's name and address in the trail; the function looks whether it is closed.
GRANT EXECUTE ON FUNCTION erase_person_details(uuid) TO :"app_role";
