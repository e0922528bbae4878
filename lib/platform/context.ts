import type { Clock } from "./clock";

/** Who acts, as far as the platform must know; domains extend it with memberships and capabilities (`Actor`). */
export type Principal = { kind: "user"; userId: string } | { kind: "system"; name: string } | { kind: "anonymous" };

/** Where a request came from; kept beside the audit event, erasable. */
export type Origin = { address: string | null; userAgent: string | null; requestId: string };

/** What every command takes first. */
export type Context<P extends Principal = Principal> = { actor: P; clock: Clock; origin: Origin };

/** The name of an actor in the audit trail. */
export function actorName(actor: Principal): string {
  if (actor.kind === "user") return `user:${actor.userId}`;
  return actor.kind === "system" ? `system:${actor.name}` : "anonymous";
}
