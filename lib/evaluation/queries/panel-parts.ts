import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { EvaluationStatus, Gender } from "@/lib/platform/db/generated/enums";
import { stored, storedText } from "@/lib/platform/localised";
import type { CandidateRow, ConflictRow, PanelApplicationRow, PanelMemberRow } from "../types";
import { isTied, tiesOf } from "./ties";

export type MemberWithGender = PanelMemberRow & { gender: Gender | null };

/** A panel has a handful of members; each with how many of their evaluations stand where, and whether they are tied. */
export async function listMembers(tx: Tx, callId: string, panelId: string): Promise<MemberWithGender[]> {
  const rows = await tx.panelMember.findMany({
    where: { panelId },
    select: {
      id: true,
      userId: true,
      chair: true,
      profile: { select: { affiliation: true, side: true, gender: true, user: { select: { name: true } } } },
    },
    orderBy: { id: "asc" },
    take: 50,
  });
  const ties = await tiesOf(
    tx,
    callId,
    rows.map((row) => row.userId),
  );
  const counted = await tx.evaluation.groupBy({
    by: ["memberId", "status"],
    where: { member: { panelId } },
    _count: { _all: true },
  });
  return rows.map(({ profile, ...row }) => ({
    ...row,
    name: profile.user.name,
    affiliation: profile.affiliation,
    side: profile.side,
    gender: profile.gender,
    tied: isTied(ties.get(row.userId)),
    counts: countsOf(counted.filter((each) => each.memberId === row.id)),
  }));
}

function countsOf(groups: { status: EvaluationStatus; _count: { _all: number } }[]): PanelMemberRow["counts"] {
  const counts = { ASSIGNED: 0, OPEN: 0, SUBMITTED: 0, RECUSED: 0 };
  for (const group of groups) counts[group.status] = group._count._all;
  return counts;
}

/** The rows of the assignment board: eligible applications with each member's state. No points. */
export async function listApplications(
  tx: Tx,
  callId: string,
  panelId: string,
  skip: number,
  take: number,
): Promise<PanelApplicationRow[]> {
  const rows = await tx.application.findMany({
    where: { callId, status: "ELIGIBLE" },
    select: {
      id: true,
      organisation: { select: { name: true } },
      challenge: { select: { code: true } },
      evaluations: { where: { member: { panelId } }, select: { memberId: true, status: true } },
    },
    orderBy: { id: "asc" },
    skip,
    take,
  });
  return rows.map((row, index) => ({
    id: row.id,
    number: skip + index + 1,
    applicant: stored(storedText, row.organisation.name),
    challengeCode: row.challenge.code,
    cells: row.evaluations,
  }));
}

/** Conflicts on record in the call, the latest first. */
export async function listConflicts(tx: Tx, callId: string, take: number): Promise<ConflictRow[]> {
  const rows = await tx.conflictOfInterest.findMany({
    where: { application: { callId } },
    select: {
      id: true,
      kind: true,
      ground: true,
      reason: true,
      recordedAt: true,
      user: { select: { name: true } },
      application: { select: { organisation: { select: { name: true } } } },
    },
    orderBy: { recordedAt: "desc" },
    take,
  });
  return rows.map(({ user, application, ...row }) => ({
    ...row,
    person: user.name,
    applicant: stored(storedText, application.organisation.name),
  }));
}

/** Evaluators who are not members yet, by name; tied ones are listed with that, so that the officer sees why. */
export async function listCandidates(
  tx: Tx,
  callId: string,
  members: readonly { userId: string }[],
  search: string,
  take: number,
): Promise<CandidateRow[]> {
  const words = { contains: search, mode: "insensitive" as const };
  const rows = await tx.evaluatorProfile.findMany({
    where: {
      userId: { notIn: members.map((member) => member.userId) },
      user: { status: "ACTIVE", capabilities: { some: { kind: "EVALUATOR", endedAt: null } } },
      ...(search ? { OR: [{ affiliation: words }, { user: { name: words } }] } : {}),
    },
    select: { userId: true, affiliation: true, side: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
    take,
  });
  const ties = await tiesOf(
    tx,
    callId,
    rows.map((row) => row.userId),
  );
  return rows.map(({ user, ...row }) => ({ ...row, name: user.name, tied: isTied(ties.get(row.userId)) }));
}
