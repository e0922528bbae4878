-- Whoever asked for an amendment or a correction can take it back as long as nobody has decided: it then counts as
-- decided by themselves, without a number.
ALTER TYPE "ProposalStatus" ADD VALUE 'TAKEN_BACK';
