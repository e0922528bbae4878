import "server-only";
import { isAdministrator } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import type { ProgrammeSetup } from "../types";
import { text } from "./call-rows";

/** What an administrator sets up: programmes with their agencies, and the agencies to choose from; others get nothing. */
export function getProgrammeSetup(actor: Actor): Promise<ProgrammeSetup | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const programmes = await tx.programme.findMany({
      orderBy: { code: "asc" },
      take: 50,
      select: {
        id: true,
        code: true,
        name: true,
        organisation: { select: { name: true } },
        _count: { select: { calls: true } },
      },
    });
    const agencies = await tx.organisation.findMany({
      where: { kind: "AGENCY" },
      orderBy: { createdAt: "asc" },
      take: 50,
      select: { id: true, name: true },
    });
    return {
      programmes: programmes.map(({ id, code, name, organisation, _count }) => ({
        id,
        code,
        name: text(name),
        agency: text(organisation.name),
        calls: _count.calls,
      })),
      agencies: agencies.map(({ id, name }) => ({ id, name: text(name) })),
    };
  });
}
