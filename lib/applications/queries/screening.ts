import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { pageOf } from "@/lib/platform/paging";
import { canScreen, judgedBy, managedBy } from "../policy";
import { screeningChecks } from "../schema/content";
import type { ScreeningFilter } from "../schema/screening";
import type { ScreeningRow, ScreeningView } from "../types";
import { refusedBlindCopies } from "./blind";
import { linkStatesOf } from "./links";
import { screeningChecksOf, screeningSelect } from "./screening-facts";
import { callSelect, callView, challengeSelect, challengeView } from "./views";

const PAGE_SIZE = 50;

/** Up to so many challenges make a list to choose from; of more, one is named by its code, and the page stays light. */
const MOST_CHOICES = 50;

/**
 * The submitted applications of one call with their checks, for managers of its programme who take no part in it (and
 * auditors once results are out). Before the close it tells nothing, not even how many there are: a call seen to be empty
 * invites, one seen to be full deters. `code` narrows it, its counts too, to one challenge; a code that the call does not
 * have narrows nothing.
 */
export function getScreening(
  actor: Actor,
  callId: string,
  page: number,
  filter: ScreeningFilter = "all",
  code?: string,
): Promise<ScreeningView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.call.findFirst({ where: { AND: [{ id: callId }, judgedBy(actor)] }, select: callSelect });
    if (!row) return undefined;
    const call = await callView(tx, systemClock, row);
    const closed = !call.sealed;
    const challenge = closed && code ? await postedIn(tx, callId, code) : null;
    const among = { callId, ...(challenge && { challengeId: challenge.id }) };
    const counts = closed ? await countByStatus(tx, among) : null;
    const { paging, rows } = pageOf(page, counts?.[filter === "all" ? "submitted" : filter] ?? 0, PAGE_SIZE);
    return {
      call,
      counts,
      filter,
      challenge,
      challenges: closed ? await choicesOf(tx, callId) : [],
      rows: closed ? await readRows(tx, { AND: [managedBy(actor), among, filters[filter]] }, call, rows) : [],
      refusedCopies: closed ? await refusedBlindCopies(tx, callId, managedBy(actor)) : [],
      ...paging,
      mayScreen: canScreen(actor, call),
      settled: (await tx.evaluation.findFirst({ where: { application: { callId } }, select: { id: true } })) !== null,
      now: call.now,
    };
  });
}

/** What applications can be for: challenges that were published, withdrawn ones too. */
const posted = (callId: string) => ({ callId, publishedAt: { not: null } });

const postedIn = (tx: Tx, callId: string, code: string) =>
  tx.challenge.findFirst({ where: { ...posted(callId), code }, select: { id: true, code: true } });

async function choicesOf(tx: Tx, callId: string): Promise<ScreeningView["challenges"]> {
  const few = await tx.challenge.findMany({ where: posted(callId), select: { id: true }, take: MOST_CHOICES + 1 });
  if (few.length > MOST_CHOICES) return null;
  const rows = await tx.challenge.findMany({
    where: { id: { in: few.map(({ id }) => id) } },
    select: challengeSelect,
    orderBy: { code: "asc" },
  });
  return rows.map(challengeView).map(({ code, title }) => ({ code, title }));
}

async function countByStatus(
  tx: Tx,
  among: { callId: string; challengeId?: string },
): Promise<NonNullable<ScreeningView["counts"]>> {
  const groups = await tx.application.groupBy({ by: ["status"], where: among, _count: true });
  const of = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  // From the few requests rather than from all applications; at most one of an application is open.
  const supplement = await tx.supplementRequest.count({
    where: { ...unanswered, application: { ...among, status: "SUBMITTED" } },
  });
  const waiting = of("SUBMITTED") - supplement;
  const eligible = of("ELIGIBLE");
  const ineligible = of("INELIGIBLE");
  return { submitted: of("SUBMITTED") + eligible + ineligible, waiting, supplement, eligible, ineligible };
}

const unanswered = { answeredAt: null, endedAt: null };
const filters = {
  all: {},
  waiting: { status: "SUBMITTED", supplements: { none: unanswered } },
  supplement: { status: "SUBMITTED", supplements: { some: unanswered } },
  eligible: { status: "ELIGIBLE" },
  ineligible: { status: "INELIGIBLE" },
} satisfies Record<ScreeningFilter, Prisma.ApplicationWhereInput>;

async function readRows(
  tx: Tx,
  where: Prisma.ApplicationWhereInput,
  call: ScreeningView["call"] & { now: Date },
  shown: { skip: number; take: number },
): Promise<ScreeningRow[]> {
  const rows = await tx.application.findMany({
    where,
    select: {
      ...screeningSelect,
      challenge: { select: challengeSelect },
      screening: { select: { checks: true, reason: true, screenedAt: true } },
    },
    // Enum order: SUBMITTED before ELIGIBLE and INELIGIBLE, so that what waits comes first.
    orderBy: [{ status: "asc" }, { countedAt: "asc" }],
    ...shown,
  });
  const links = await linkStatesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ screening, ...row }) => {
    const { code, title } = challengeView(row.challenge);
    return {
      id: row.id,
      organisation: stored(storedText, row.organisation.name),
      registrationNumber: row.organisation.registrationNumber,
      challenge: { code, title },
      receiptNumber: row.countingVersion?.receiptNumber ?? "",
      submittedAt: row.countingVersion?.submittedAt ?? call.closesAt,
      status: row.status,
      // What was decided stands as it was confirmed; what waits is judged as of now.
      checks: screening ? stored(screeningChecks, screening.checks) : screeningChecksOf(row, call),
      reason: screening?.reason ?? null,
      screenedAt: screening?.screenedAt ?? null,
      supplement: awaitedOf(row.supplements[0], call.now),
      link: links.get(row.id) ?? "none",
    };
  });
}

function awaitedOf(supplement: { dueAt: Date } | undefined, now: Date): ScreeningRow["supplement"] {
  return supplement ? { dueAt: supplement.dueAt, overdue: supplement.dueAt <= now } : null;
}
