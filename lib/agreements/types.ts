import type { AgreementStatus, MilestoneKind, TrancheKind } from "@/lib/platform/db/generated/enums";
import type { Day } from "@/lib/platform/i18n/days";
import type { Localised } from "@/lib/platform/localised";

/** A selected application of a call, with its agreement once there is one. Won as bigint. */
export type SelectedRow = {
  applicationId: string;
  startup: Localised;
  demandOwner: Localised;
  title: Localised;
  challengeCode: string;
  rank: number | null;
  award: bigint;
  agreement: { id: string; number: string; status: AgreementStatus } | null;
};

/** The selected applications of a call. `published`: before that there is nothing to prepare. */
export type SelectedList = {
  call: { id: string; code: string; title: Localised };
  published: boolean;
  mayPrepare: boolean;
  rows: SelectedRow[];
};

/** What the form of an agreement starts from. Amounts in won as decimal strings, as forms carry them. */
export type AgreementDraft = {
  applicationId: string;
  /** Set where an existing draft is revised. */
  agreement: { id: string; version: number; number: string } | null;
  call: { id: string; code: string };
  startup: Localised;
  demandOwner: Localised;
  challengeCode: string;
  title: Localised;
  limits: { decided: string; ceiling: string; budgetLeft: string; projectEndsOn: Day | null };
  award: string;
  startsOn: Day;
  endsOn: Day;
  tranches: { kind: TrancheKind; name: Localised; share: number; amount: string }[];
  milestones: { kind: MilestoneKind; name: Localised; dueAfterDays: number; dueOn: Day }[];
  /** Holidays around the period, for moving days in the browser. */
  holidays: Day[];
  /** Years after this one have no known holidays. */
  holidaysKnownUntil: number;
};
