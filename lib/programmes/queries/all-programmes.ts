import "server-only";
import { isAdministrator } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { pageOf } from "@/lib/platform/paging";
import type { ProgrammeSetup } from "../types";
import { text } from "./call-rows";

/** Rows to a page. */
const PAGE = 30;

/** What an administrator sets up: programmes with their agencies, and the agencies to choose from; others get nothing. */
export function getProgrammeSetup(actor: Actor, page: number): Promise<ProgrammeSetup | undefined> {
  return withActor(actor, async (tx) => {
    if (!isAdministrator(actor)) return undefined;
    const { paging, rows } = pageOf(page, await tx.programme.count(), PAGE);
    const programmes = await tx.programme.findMany({
      orderBy: { code: "asc" },
      ...rows,
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
      ...paging,
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
