import type { MilestoneStatus, Party } from "@/lib/platform/db/generated/enums";

export type HistoryKind =
  | "prepared"
  | "offered"
  | "signed"
  | "activated"
  | "terminated"
  | "completed"
  | "tranche_requested"
  | "tranche_returned"
  | "tranche_approved"
  | "tranche_paid"
  | "milestone_reported"
  | "milestone_returned"
  | "milestone_accepted";

export type HistoryLine = { at: Date; kind: HistoryKind; position?: number; party?: Party; note?: string };

/** The parts of a project that leave a trace. */
export type HistoryFacts = {
  createdAt: Date;
  offeredAt: Date | null;
  activatedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  completedAt: Date | null;
  signatures: readonly { party: Party; signedAt: Date }[];
  tranches: readonly {
    position: number;
    requestedAt: Date | null;
    approvedAt: Date | null;
    paidAt: Date | null;
    returned: { at: Date; note: string } | null;
  }[];
  milestones: readonly {
    position: number;
    entries: readonly { outcome: MilestoneStatus; text: string; at: Date }[];
  }[];
};

/** What happened, the latest first; at one moment the later step stands above. */
export function historyOf(facts: HistoryFacts): HistoryLine[] {
  const lines = [
    ...agreementLines(facts),
    ...facts.tranches.flatMap(trancheLines),
    ...facts.milestones.flatMap(milestoneLines),
  ];
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime()).reverse();
}

function agreementLines(facts: HistoryFacts): HistoryLine[] {
  return [
    { at: facts.createdAt, kind: "prepared" },
    ...moment(facts.offeredAt, { kind: "offered" }),
    ...facts.signatures.map(({ party, signedAt }): HistoryLine => ({ at: signedAt, kind: "signed", party })),
    ...moment(facts.activatedAt, { kind: "activated" }),
    ...moment(facts.completedAt, { kind: "completed" }),
    ...moment(facts.endedAt, { kind: "terminated", note: facts.endReason ?? undefined }),
  ];
}

function trancheLines(tranche: HistoryFacts["tranches"][number]): HistoryLine[] {
  const { position, returned } = tranche;
  return [
    ...(returned ? moment(returned.at, { kind: "tranche_returned", position, note: returned.note }) : []),
    ...moment(tranche.requestedAt, { kind: "tranche_requested", position }),
    ...moment(tranche.approvedAt, { kind: "tranche_approved", position }),
    ...moment(tranche.paidAt, { kind: "tranche_paid", position }),
  ];
}

function milestoneLines({ position, entries }: HistoryFacts["milestones"][number]): HistoryLine[] {
  return entries.flatMap(({ outcome, text, at }): HistoryLine[] => {
    const kind = outcomes[outcome];
    // The report itself stands with its milestone; here the decision's words help.
    return kind ? [{ at, kind, position, note: outcome === "REPORTED" ? undefined : text || undefined }] : [];
  });
}

const outcomes: Record<MilestoneStatus, HistoryKind | undefined> = {
  PLANNED: undefined,
  REPORTED: "milestone_reported",
  RETURNED: "milestone_returned",
  ACCEPTED: "milestone_accepted",
};

const moment = (at: Date | null, line: Omit<HistoryLine, "at">): HistoryLine[] => (at ? [{ at, ...line }] : []);
