import "server-only";
import { canComplete, canDecline, canPrepare, canSignAs, visibleFrom, type Side } from "@/lib/agreements/policy";
import { agreementWorkflow } from "@/lib/agreements/workflow";
import { isManager, isAuditor, isMember } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Tx } from "@/lib/platform/db";
import type { Party } from "@/lib/platform/db/generated/enums";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { allows } from "@/lib/platform/workflow";
import { isKept, todosOf } from "../rules/turns";
import type { Project, ProjectRights } from "../types";
import { milestonesOf } from "./project-milestones";
import { tranchesOf } from "./project-tranches";

/**
 * One project as one side sees it, or undefined where the reader is not of that side or it does not exist.
 * @param id a uuid
 */
export function getProject(actor: Actor, side: Side, id: string): Promise<Project | undefined> {
  return withActor(actor, async (tx) => {
    const row = await readProject(tx, actor, side, id);
    if (!row) return undefined;
    const staff = isManager(actor, row.programmeId) || isAuditor(actor);
    const tranches = tranchesOf(row, actor, side, staff);
    const milestones = milestonesOf(row, actor, side, isMember(actor, row.startupId));
    const { startup, demandOwner, programme, application, signatures } = row;
    const signed = signatures.map(({ party }) => party);
    const text = (value: unknown) => stored(storedText, value);
    return {
      id: row.id,
      version: row.version,
      side,
      now: await databaseNow(tx, systemClock),
      number: row.number,
      status: row.status,
      title: text(row.title),
      applicationId: row.applicationId,
      call: { id: application.call.id, code: application.call.code, title: text(application.call.title) },
      challengeCode: application.challenge.code,
      parties: {
        startup: text(startup.name),
        demandOwner: text(demandOwner.name),
        agency: text(programme.organisation.name),
      },
      award: row.award,
      startsOn: dayOf(row.startsOn),
      endsOn: dayOf(row.endsOn),
      createdAt: row.createdAt,
      offeredAt: row.offeredAt,
      activatedAt: row.activatedAt,
      endedAt: row.endedAt,
      endReason: row.endReason,
      completedAt: row.completedAt,
      termsDigest: row.termsDigest,
      signatures: signatures.map(({ user, ...signature }) => ({ ...signature, name: user.name })),
      tranches,
      milestones,
      todos: todosOf({
        status: row.status,
        signed,
        tranches,
        milestones,
        completing: row.completionRequestedById !== null,
      }),
      can: rightsOf(row, actor, side),
      maxFileBytes: Number(application.call.maxFileBytes),
    };
  });
}

export type ProjectDetails = NonNullable<Awaited<ReturnType<typeof readProject>>>;

function readProject(tx: Tx, actor: Actor, side: Side, id: string) {
  return tx.agreement.findFirst({
    where: { id, AND: visibleFrom(actor, side) },
    select: {
      id: true, version: true, number: true, status: true, title: true, award: true, startsOn: true, endsOn: true,
      createdAt: true, offeredAt: true, activatedAt: true, endedAt: true, endReason: true, termsDigest: true,
      completionRequestedById: true, completedAt: true,
      applicationId: true, startupId: true, demandOwnerId: true, programmeId: true, authorIds: true,
      startup: { select: { name: true } },
      demandOwner: { select: { name: true } },
      programme: { select: { organisation: { select: { name: true } } } },
      application: {
        select: {
          call: { select: { id: true, code: true, title: true, maxFileBytes: true } },
          challenge: { select: { code: true } },
        },
      },
      signatures: {
        orderBy: { signedAt: "asc" },
        select: { party: true, signedAt: true, userId: true, user: { select: { name: true } } },
      },
      tranches: {
        orderBy: { position: "asc" },
        select: {
          id: true, version: true, position: true, kind: true, name: true, amount: true, status: true, requestedById: true,
          requestedAt: true, approvedAt: true, paidOn: true, paidAt: true, returnedAt: true, returnNote: true,
        },
      },
      milestones: {
        orderBy: { position: "asc" },
        select: {
          id: true, version: true, position: true, kind: true, name: true, dueOn: true, status: true, report: true,
          reportedById: true, reportedAt: true, decidedAt: true, decisionNote: true,
          entries: { orderBy: { at: "asc" }, take: 50, select: { outcome: true, text: true, at: true } },
          evidence: {
            orderBy: { addedAt: "asc" },
            select: {
              addedAt: true,
              file: { select: { id: true, name: true, size: true, sha256: true, state: true } },
            },
          },
        },
      },
    }, // prettier-ignore
  });
}

const partyOf: Record<Side, Party> = { startup: "STARTUP", demand: "DEMAND_OWNER", manage: "AGENCY" };

function rightsOf(row: ProjectDetails, actor: Actor, side: Side): ProjectRights {
  const may = (verb: keyof typeof agreementWorkflow) => allows(agreementWorkflow, verb, row.status);
  const prepares = side === "manage" && canPrepare(actor, row.programmeId);
  const party = partyOf[side];
  const open =
    may("sign") &&
    row.signatures.every(
      (signature) => signature.party !== party && !(actor.kind === "user" && signature.userId === actor.userId),
    );
  return {
    revise: prepares && may("revise"),
    offer: prepares && may("offer"),
    recall: prepares && may("recall") && row.signatures.length === 0,
    sign: open && canSignAs(actor, party, row) ? party : null,
    requestCompletion: prepares && may("request_completion") && isKept(row) && row.completionRequestedById === null,
    complete:
      side === "manage" &&
      may("complete") &&
      isKept(row) &&
      row.completionRequestedById !== null &&
      canComplete(actor, row),
    decline: side === "startup" && may("decline") && canDecline(actor, row),
  };
}
