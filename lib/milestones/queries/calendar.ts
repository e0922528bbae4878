import "server-only";
import { ownedBy } from "@/lib/applications/policy";
import { countingStatuses } from "@/lib/applications/workflow";
import { managedProgrammeIds, organisationIdsOf } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import { withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { dayOf, koreanDay } from "@/lib/platform/i18n/days";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import { listFollows } from "@/lib/notifications/queries/list-follows";
import { publicCalls } from "@/lib/programmes/policy";
import type { DatedThing } from "../types";
import { ownDates } from "./own-dates";

/** What was over longer ago is left out of a person's calendar. */
const keptDays = 90;
const mostCalls = 200;

const callSelect = {
  id: true,
  code: true,
  title: true,
  opensAt: true,
  questionsCloseAt: true,
  closesAt: true,
  resultsExpectedAt: true,
  projectEndsOn: true,
} as const;

type CallRow = Omit<CallDates, "title"> & { title: unknown };
type CallDates = {
  id: string;
  code: string;
  title: Localised;
  opensAt: Date;
  questionsCloseAt: Date | null;
  closesAt: Date;
  resultsExpectedAt: Date | null;
  projectEndsOn: Date | null;
};

/** The dates of one announced call, for everyone; undefined where there is none that runs. */
export function getCallCalendar(code: string): Promise<{ title: Localised; things: DatedThing[] } | undefined> {
  return withActor({ kind: "anonymous" }, async (tx) => {
    const call = await tx.call.findFirst({ where: { ...publicCalls, status: "ANNOUNCED", code }, select: callSelect });
    return call ? { title: stored(storedText, call.title), things: datesOfCall(call) } : undefined;
  });
}

/**
 * The dates of a person: all of a call that they follow, run, or post a problem in, the results of one that their startup
 * applied to, and whatever they or their organisations write, assess, owe and carry out.
 */
export async function getOwnCalendar(actor: Actor): Promise<DatedThing[]> {
  const followed = (await listFollows(actor)).filter((one) => one.type === "call").map((one) => one.id);
  return withActor(actor, async (tx) => {
    const since = await sinceWhen(tx);
    const things = [...(await datesOfCalls(tx, actor, followed)), ...(await ownDates(tx, actor, since))];
    return things.filter(({ at }) => (at instanceof Date ? koreanDay(at) : at) >= koreanDay(since)).toSorted(byTime);
  });
}

async function datesOfCalls(tx: Tx, actor: Actor, followed: string[]): Promise<DatedThing[]> {
  const own = { organisationId: { in: organisationIdsOf(actor) } };
  const whole: Prisma.CallWhereInput[] = [
    { id: { in: followed } },
    { programmeId: { in: managedProgrammeIds(actor) } },
    { challenges: { some: { ...own, status: { not: "WITHDRAWN" } } } },
  ];
  const applied = { applications: { some: { ...ownedBy(actor), status: { in: [...countingStatuses] } } } };
  const running = { ...publicCalls, status: "ANNOUNCED" } as const;
  const read = (where: Prisma.CallWhereInput) =>
    tx.call.findMany({
      where: { AND: [running, where] },
      take: mostCalls,
      orderBy: { closesAt: "desc" },
      select: callSelect,
    });
  const wholly = await read({ OR: whole });
  const others = await read({ AND: [applied, { id: { notIn: wholly.map((call) => call.id) } }] });
  return [...wholly.flatMap(datesOfCall), ...others.flatMap(datesOfCall).filter(({ kind }) => kind === "results")];
}

async function sinceWhen(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ since: Date }]>`
    SELECT clock_timestamp() - ${keptDays} * interval '1 day' AS "since"`;
  return row.since;
}

function datesOfCall(call: CallRow): DatedThing[] {
  const title = stored(storedText, call.title);
  const shared = { id: call.id, code: call.code, title, href: `/calls/${call.code}` };
  const dates = [
    { kind: "opens", at: call.opensAt },
    { kind: "questions", at: call.questionsCloseAt },
    { kind: "closes", at: call.closesAt },
    { kind: "results", at: call.resultsExpectedAt && koreanDay(call.resultsExpectedAt) },
    { kind: "ends", at: call.projectEndsOn && dayOf(call.projectEndsOn) },
  ] as const;
  return dates.flatMap(({ kind, at }) => (at ? [{ ...shared, kind, at }] : []));
}

function byTime(a: DatedThing, b: DatedThing): number {
  const moment = ({ at }: DatedThing) => (at instanceof Date ? at : new Date(`${at}T00:00:00+09:00`)).getTime();
  return moment(a) - moment(b) || (a.id < b.id ? -1 : 1);
}
