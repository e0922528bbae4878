/**
 * The notices that a startup's home shows until they are read: what changes what somebody has to do, without being a
 * task with a date of its own.
 */
export const newsKinds = [
  "selection.result_published",
  "applications.screened_eligible",
  "applications.screened_ineligible",
  "applications.supplement_taken_back",
  "applications.extension_released",
  "applications.deadline_moved",
  "programmes.call_amended",
  "programmes.call_cancelled",
  "challenges.answers_released",
  "challenges.challenge_corrected",
  "challenges.question_refused",
  "challenges.challenge_withdrawn",
  "agreements.recalled",
] as const;
