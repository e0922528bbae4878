import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { mayEdit } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import type { StartView } from "../types";
import { countingStatuses } from "../workflow";
import { extensionOf } from "./deadlines";
import { applicantFacts, applicantSelect, callSelect, callView, challengeSelect, challengeView } from "./views";

/** What the first page of an application shows: the challenge, and for which startups of the person. */
export function getStart(actor: Actor, challengeCode: string): Promise<StartView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.challenge.findFirst({
      where: { code: challengeCode, publishedVersionId: { not: null } },
      select: { ...challengeSelect, call: { select: callSelect } },
    });
    if (!row) return undefined;
    const mine = actor.memberships.filter((held) => held.kind === "STARTUP").map((held) => held.organisationId);
    const organisations = await tx.organisation.findMany({
      where: { id: { in: mine } },
      select: {
        id: true,
        name: true,
        ...applicantSelect,
        applications: { where: { challengeId: row.id }, select: { id: true }, take: 1 },
        _count: { select: { applications: { where: { callId: row.call.id, status: { in: [...countingStatuses] } } } } },
      },
      orderBy: { createdAt: "asc" },
      take: 50,
    });
    // The latest of theirs: starting for one without an extension is refused with its reason.
    const call = await callView(tx, systemClock, row.call, await extensionOf(tx, row.call.id, mine));
    return {
      call,
      challenge: challengeView(row),
      organisations: organisations.map((organisation) => ({
        id: organisation.id,
        name: stored(storedText, organisation.name),
        mayEdit: mayEdit(actor, organisation.id),
        applicant: applicantFacts(organisation),
        others: organisation._count.applications,
        applicationId: organisation.applications[0]?.id ?? null,
      })),
      now: call.now,
    };
  });
}
