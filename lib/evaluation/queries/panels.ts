import "server-only";
import { judgedBy } from "@/lib/applications/policy";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import type { Clock } from "@/lib/platform/clock";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { pageOf } from "@/lib/platform/paging";
import { callPhase } from "@/lib/programmes/queries";
import { canStaffPanel } from "../policy";
import { sharesOf } from "../rules/panel";
import type { PanelPage } from "../types";
import { listApplications, listCandidates, listConflicts, listMembers } from "./panel-parts";

const PAGE_SIZE = 50;
/** Few enough to read; the search finds the others. */
const CANDIDATES = 20;

/** What the page is asked for: which page of applications, and a name or place to look for among evaluators. */
export type PanelPageInput = { page: number; search: string };

/** The panel of a call for its managers who take no part in it (and auditors once results are out), else undefined. */
export function getPanelPage(
  actor: Actor,
  clock: Clock,
  callId: string,
  input: PanelPageInput,
): Promise<PanelPage | undefined> {
  if (!isId(callId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const call = await findCall(tx, actor, callId);
    const stage = call?.stages[0];
    const phase = call ? await callPhase(tx, clock, call.id, { lock: false }) : undefined;
    if (!call || !stage || !phase) return undefined;
    const panel = stage.panels[0];
    const members = panel ? await listMembers(tx, call.id, panel.id) : [];
    const eligible = await tx.application.count({ where: { callId: call.id, status: "ELIGIBLE" } });
    const { paging, rows } = pageOf(input.page, eligible, PAGE_SIZE);
    const closed = !phase.sealed;
    const waiting = { callId: call.id, status: "SUBMITTED" as const };
    const mayStaff = canStaffPanel(actor, call.programmeId);
    const serving = members.filter(isServing);
    const deliberated = call.rounds.some((round) => round.status !== "RETURNED");
    const staffing = mayStaff && !deliberated && panel && panel.status !== "CLOSED";
    return {
      call: {
        id: call.id,
        code: call.code,
        title: stored(storedText, call.title),
        closed,
        closesAt: phase.lastCloseAt,
      },
      stage: { name: stored(storedText, stage.name), minEvaluations: stage.minEvaluations, blind: stage.blind },
      counts: { eligible, unscreened: closed ? await tx.application.count({ where: waiting }) : null },
      panel: panel
        ? {
            id: panel.id,
            version: panel.version,
            status: panel.status,
            dueAt: panel.dueAt,
            name: stored(storedText, panel.name),
            members: members.map(({ gender: _, ...member }) => member),
            shares: sharesOf(serving),
          }
        : null,
      applications: panel ? await listApplications(tx, call.id, panel.id, rows.skip, rows.take) : [],
      ...paging,
      conflicts: await listConflicts(tx, call.id, PAGE_SIZE),
      candidates: staffing ? await listCandidates(tx, call.id, members, input.search, CANDIDATES) : [],
      mayStaff,
      deliberated,
      now: phase.now,
    };
  });
}

/** Members whose every assignment was taken back no longer count for the shares. */
function isServing(member: { counts: Record<"ASSIGNED" | "OPEN" | "SUBMITTED" | "RECUSED", number> }): boolean {
  const { ASSIGNED, OPEN, SUBMITTED, RECUSED } = member.counts;
  return RECUSED === 0 || ASSIGNED + OPEN + SUBMITTED > 0;
}

function findCall(tx: Tx, actor: Actor, callId: string) {
  return tx.call.findFirst({
    where: { AND: [{ id: callId }, judgedBy(actor)] },
    select: {
      id: true,
      code: true,
      title: true,
      programmeId: true,
      rounds: { select: { status: true } },
      stages: {
        select: {
          name: true,
          minEvaluations: true,
          blind: true,
          panels: {
            select: { id: true, name: true, status: true, version: true, dueAt: true },
            orderBy: { id: "asc" },
            take: 1,
          },
        },
        orderBy: { position: "asc" },
        take: 1,
      },
    },
  });
}
