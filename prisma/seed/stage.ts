import { randomUUID } from "node:crypto";
import { actorOf, anonymousActor, systemActor } from "@/lib/organisations/queries";
import type { ActorContext } from "@/lib/organisations/types";
import { clockAt, type Clock } from "@/lib/platform/clock";
import { withActor, type Tx } from "@/lib/platform/db";
import { addDays, koreanDay } from "@/lib/platform/i18n/days";
import type { Result } from "@/lib/platform/result";

const begun = Date.now();

/** A moment in Korean time, `days` from today at `time` (`16:00`). */
export function moment(days: number, time = "10:00"): Date {
  return new Date(`${addDays(koreanDay(new Date(begun)), days)}T${time}+09:00`);
}

/** A clock by which it is now that moment; commands judge deadlines and stamp their records by it. */
const clockOf = (at: Date): Clock => clockAt(Math.min(0, at.getTime() - Date.now()));

const origin = () => ({ address: null, userAgent: "demo scenario", requestId: randomUUID() });

/** What a command of this person at that moment takes first. */
export async function as(userId: string, at: Date): Promise<ActorContext> {
  return { actor: await actorOf(userId), clock: clockOf(at), origin: origin() };
}

export const asVisitor = (at: Date): ActorContext => ({
  actor: anonymousActor(),
  clock: clockOf(at),
  origin: origin(),
});
export const asSystem = (at: Date): ActorContext => ({
  actor: systemActor("demo"),
  clock: clockOf(at),
  origin: origin(),
});

/** The value of a command that the scenario knows to be legal. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (settled.ok) return settled.value;
  throw new Error(`the scenario was refused: ${JSON.stringify(settled.refusals)}`);
}

/** A look at the data between two commands, such as the version that a form would carry. */
export const look = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => withActor({ kind: "system", name: "demo" }, work);

export function say(line: string): void {
  process.stdout.write(`  ${((Date.now() - begun) / 1000).toFixed(0).padStart(3)} s  ${line}\n`);
}
