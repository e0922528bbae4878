import type { Principal } from "@/lib/platform/context";

export type Person = Principal & { kind: "user" };

/** Everything about an account is its own person's alone; administrators act on roles, not on accounts. */
export const isPerson = (actor: Principal): actor is Person => actor.kind === "user";
