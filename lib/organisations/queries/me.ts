import "server-only";
import { withActor } from "@/lib/platform/db";
import { isDemandOwner } from "../policy";
import type { Actor } from "../types";

/** What the frame of every page shows of the reader. `areas[].label` is a key under `shell.areas`. */
export type Me =
  | { signedIn: false }
  | { signedIn: true; id: string; name: string; unread: number; areas: { href: string; label: string }[] };

/** Name, unread notices and the areas that are open to this person; one query. */
export function getMe(actor: Actor): Promise<Me> {
  return withActor(actor, async (tx) => {
    if (actor.kind !== "user") return { signedIn: false };
    const user = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { name: true, _count: { select: { notices: { where: { readAt: null } } } } },
    });
    return { signedIn: true, id: actor.userId, name: user.name, unread: user._count.notices, areas: areasOf(actor) };
  });
}

/** The areas in the order in which a person would look for them; one's own organisations come last. */
export function areasOf(actor: Actor): { href: string; label: string }[] {
  const capabilities = new Set(actor.capabilities.map((held) => held.kind));
  const areas = [
    { label: "startup", open: actor.memberships.some((held) => held.kind === "STARTUP") },
    { label: "demand", open: actor.memberships.some(isDemandOwner) },
    { label: "evaluate", open: capabilities.has("EVALUATOR") },
    { label: "manage", open: capabilities.has("OFFICER") || capabilities.has("APPROVER") },
    { label: "audit", open: capabilities.has("AUDITOR") },
    { label: "admin", open: capabilities.has("ADMINISTRATOR") },
    { label: "organisations", open: true },
  ];
  return areas.filter((area) => area.open).map(({ label }) => ({ href: `/${label}`, label }));
}
