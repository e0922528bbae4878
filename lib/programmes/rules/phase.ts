import type { CallPhaseName } from "../types";

type Dates = { opensAt: Date; closesAt: Date };

/** Where a call stands at a moment, for display; commands let the database decide (queries.ts, callPhase). */
export function phaseAt({ opensAt, closesAt }: Dates, now: Date): CallPhaseName {
  if (now < opensAt) return "BEFORE";
  return now < closesAt ? "OPEN" : "CLOSED";
}

/**
 * The call that the home page speaks of: the open one that closes first, else the next to open, else the last closed.
 */
export function foremost<Call extends Dates>(calls: readonly Call[], now: Date): Call | undefined {
  const inPhase = (phase: CallPhaseName) => calls.filter((call) => phaseAt(call, now) === phase);
  const by = (key: (call: Call) => Date) => (a: Call, b: Call) => key(a).getTime() - key(b).getTime();
  return (
    inPhase("OPEN").toSorted(by((call) => call.closesAt))[0] ??
    inPhase("BEFORE").toSorted(by((call) => call.opensAt))[0] ??
    inPhase("CLOSED")
      .toSorted(by((call) => call.closesAt))
      .at(-1)
  );
}
