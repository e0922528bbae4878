import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { callsOf } from "@/lib/programmes/policy";
import { canPrepare } from "../policy";
import type { SelectedList } from "../types";

/**
 * The selected applications of a call in the order of their rank, for its managers, and for auditors once the results are
 * out; undefined for others.
 * @param callId a uuid
 */
export function listSelected(actor: Actor, callId: string): Promise<SelectedList | undefined> {
  return withActor(actor, async (tx) => {
    const call = await tx.call.findFirst({
      where: { AND: [{ id: callId }, callsOf(actor)] },
      select: { id: true, code: true, title: true, programmeId: true },
    });
    if (!call) return undefined;
    const decisions = await tx.decision.findMany({
      where: { outcome: "SELECTED", round: { callId, status: "PUBLISHED" } },
      orderBy: { rank: "asc" },
      take: 50,
      select: {
        rank: true,
        award: true,
        application: {
          select: {
            id: true,
            organisation: { select: { name: true } },
            agreement: { select: { id: true, number: true, status: true } },
            challenge: { select: nameSelect },
          },
        },
      },
    });
    const published = await tx.selectionRound.count({ where: { callId, status: "PUBLISHED" } });
    return {
      call: { id: call.id, code: call.code, title: stored(storedText, call.title) },
      published: published > 0,
      mayPrepare: canPrepare(actor, call.programmeId),
      rows: decisions.map(({ rank, award, application }) => {
        const { code, title, owner } = nameOf(application.challenge);
        return {
          applicationId: application.id,
          startup: stored(storedText, application.organisation.name),
          demandOwner: owner,
          title,
          challengeCode: code,
          rank,
          award: award ?? 0n,
          agreement: application.agreement,
        };
      }),
    };
  });
}
