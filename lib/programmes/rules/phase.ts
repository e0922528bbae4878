import type { CallPhaseName } from "../types";

type Dates = { opensAt: Date; closesAt: Date };

/** Where a call stands at a moment, for display; commands let the database decide (queries.ts, callPhase). */
export function phaseAt({ opensAt, closesAt }: Dates, now: Date): CallPhaseName {
  if (now < opensAt) return "BEFORE";
  return now < closesAt ? "OPEN" : "CLOSED";
}

/**
 * The call that the home page speaks of: the open one that closes first, else the next to open, else the last closed.
 * One that has challenges to show goes before one that has none yet.
 */
export function foremost<Call extends Dates & { challenges: number }>(
  calls: readonly Call[],
  now: Date,
): Call | undefined {
  const inPhase = (phase: CallPhaseName, time: (call: Call) => number) =>
    calls
      .filter((call) => phaseAt(call, now) === phase)
      .toSorted((a, b) => Number(b.challenges > 0) - Number(a.challenges > 0) || time(a) - time(b))[0];
  return (
    inPhase("OPEN", (call) => call.closesAt.getTime()) ??
    inPhase("BEFORE", (call) => call.opensAt.getTime()) ??
    inPhase("CLOSED", (call) => -call.closesAt.getTime())
  );
}
