import "server-only";
import { ownedBy } from "@/lib/applications/policy";
import { titleOf } from "@/lib/challenges/queries";
import type { Actor } from "@/lib/organisations/types";
import { withActor, type Tx } from "@/lib/platform/db";
import { dayOf, koreanDay, type Day } from "@/lib/platform/i18n/days";
import { stored, storedText, type Localised } from "@/lib/platform/localised";
import { listFollows } from "@/lib/notifications/queries/list-follows";
import { publicCalls } from "@/lib/programmes/policy";

/** A date of a calendar before it has words: `kind` is a key under `milestones.calendar`. */
export type DatedThing = {
  kind: "opens" | "questions" | "closes" | "results" | "ends" | "deadline" | "supplement" | "milestone";
  /** Names the thing: with the kind it makes the event's lasting id. */
  id: string;
  at: Date | Day;
  code: string;
  title: Localised;
  href: string;
};

/** What was over longer ago is left out of a person's calendar. */
const keptDays = 90;
const most = 200;

const challengeSelect = { code: true, content: true, publishedVersion: { select: { content: true } } } as const;

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

/** The dates of a person: of the calls they follow, and of what their startups write, owe and carry out. */
export async function getOwnCalendar(actor: Actor): Promise<DatedThing[]> {
  const followed = (await listFollows(actor)).filter((one) => one.type === "call").map((one) => one.id);
  return withActor(actor, async (tx) => {
    const since = await sinceWhen(tx);
    const calls = await tx.call.findMany({
      where: { ...publicCalls, status: "ANNOUNCED", id: { in: followed } },
      take: most,
      select: callSelect,
    });
    const things = [
      ...calls.flatMap(datesOfCall),
      ...(await ownDeadlines(tx, actor, since)),
      ...(await ownSupplements(tx, actor, since)),
      ...(await ownMilestones(tx, actor, since)),
    ];
    return things.filter(({ at }) => (at instanceof Date ? koreanDay(at) : at) >= koreanDay(since)).toSorted(byTime);
  });
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

/** Until when what is written or submitted can still be changed: by the startup's own close. */
async function ownDeadlines(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const rows = await tx.application.findMany({
    where: {
      ...ownedBy(actor),
      status: { in: ["DRAFT", "SUBMITTED"] },
      call: { status: "ANNOUNCED", closesAt: { gte: since } },
    },
    take: most,
    select: {
      id: true,
      extendedTo: true,
      call: { select: { closesAt: true } },
      challenge: { select: challengeSelect },
    },
  });
  return rows.map(({ id, extendedTo, call, challenge }) => ({
    kind: "deadline",
    id,
    at: extendedTo && extendedTo > call.closesAt ? extendedTo : call.closesAt,
    code: challenge.code,
    title: titleOf(challenge),
    href: `/startup/applications/${id}`,
  }));
}

async function ownSupplements(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const rows = await tx.supplementRequest.findMany({
    where: { application: ownedBy(actor), answeredAt: null, endedAt: null, dueAt: { gte: since } },
    take: most,
    select: {
      id: true,
      dueAt: true,
      applicationId: true,
      application: { select: { challenge: { select: challengeSelect } } },
    },
  });
  return rows.map(({ id, dueAt, applicationId, application: { challenge } }) => ({
    kind: "supplement",
    id,
    at: dueAt,
    code: challenge.code,
    title: titleOf(challenge),
    href: `/startup/applications/${applicationId}`,
  }));
}

async function ownMilestones(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const rows = await tx.milestone.findMany({
    where: {
      status: { in: ["PLANNED", "RETURNED"] },
      dueOn: { gte: since },
      agreement: { status: "ACTIVE", application: ownedBy(actor) },
    },
    take: most,
    select: {
      id: true,
      name: true,
      dueOn: true,
      agreement: { select: { id: true, application: { select: { challenge: { select: { code: true } } } } } },
    },
  });
  return rows.map(({ id, name, dueOn, agreement }) => ({
    kind: "milestone",
    id,
    at: dayOf(dueOn),
    code: agreement.application.challenge.code,
    title: stored(storedText, name),
    href: `/startup/projects/${agreement.id}`,
  }));
}

function byTime(a: DatedThing, b: DatedThing): number {
  const moment = ({ at }: DatedThing) => (at instanceof Date ? at : new Date(`${at}T00:00:00+09:00`)).getTime();
  return moment(a) - moment(b) || (a.id < b.id ? -1 : 1);
}
