import "server-only";
import type { Actor } from "@/lib/organisations/types";
import { withActor } from "@/lib/platform/db";
import { ownedBy } from "../policy";
import { challengeSelect, challengeView } from "./views";

/** Own applications that hold files, by file: the codes of their challenges, each once. */
export function usesOfFiles(actor: Actor, fileIds: readonly string[]): Promise<Record<string, string[]>> {
  return withActor(actor, async (tx) => {
    const rows = await tx.applicationFile.findMany({
      where: { fileId: { in: [...fileIds] }, removedAt: null, application: ownedBy(actor) },
      select: { fileId: true, application: { select: { challenge: { select: challengeSelect } } } },
      orderBy: { addedAt: "asc" },
      take: 500,
    });
    const uses: Record<string, string[]> = {};
    for (const { fileId, application } of rows) {
      const { code } = challengeView(application.challenge);
      const codes = (uses[fileId] ??= []);
      if (!codes.includes(code)) codes.push(code);
    }
    return uses;
  });
}
