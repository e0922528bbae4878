import "server-only";
import { visibleFrom } from "@/lib/agreements/policy";
import { ownedBy } from "@/lib/applications/policy";
import { titleOf } from "@/lib/challenges/queries";
import { evaluationsOf } from "@/lib/evaluation/policy";
import { isMember } from "@/lib/organisations/policy";
import type { Actor } from "@/lib/organisations/types";
import type { Prisma, Tx } from "@/lib/platform/db";
import { dayOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import type { DatedThing } from "../types";

/** Of each kind; more nobody has. */
const most = 200;

const challengeSelect = { code: true, content: true, publishedVersion: { select: { content: true } } } as const;
const agreementSelect = {
  id: true,
  startupId: true,
  application: { select: { challenge: { select: { code: true } } } },
} as const;

/** What a person and their organisations have to do by when, of what was due since then. */
export async function ownDates(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  return [
    ...(await deadlines(tx, actor, since)),
    ...(await supplements(tx, actor, since)),
    ...(await milestones(tx, actor, since)),
    ...(await supports(tx, actor, since)),
    ...(await evaluations(tx, actor, since)),
  ];
}

/** Until when what is written or submitted can still be changed: by the startup's own close. */
async function deadlines(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
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

async function supplements(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
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

/** Both parties wait for a milestone: one reports it, the other looks at it. */
async function milestones(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const rows = await tx.milestone.findMany({
    where: {
      status: { in: ["PLANNED", "RETURNED"] },
      dueOn: { gte: since },
      agreement: { status: "ACTIVE", OR: [visibleFrom(actor, "startup"), visibleFrom(actor, "demand")] },
    },
    take: most,
    select: { id: true, name: true, dueOn: true, agreement: { select: agreementSelect } },
  });
  return rows.map(({ id, name, dueOn, agreement }) => ({
    kind: "milestone",
    id,
    at: dayOf(dueOn),
    code: agreement.application.challenge.code,
    title: stored(storedText, name),
    href: `/${isMember(actor, agreement.startupId) ? "startup" : "demand"}/projects/${agreement.id}`,
  }));
}

/** Until when a demand owner supports what it agreed to support. */
async function supports(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const rows = await tx.agreement.findMany({
    where: { AND: [visibleFrom(actor, "demand"), { status: "ACTIVE", endsOn: { gte: since } }] },
    take: most,
    select: { ...agreementSelect, title: true, endsOn: true },
  });
  return rows.map(({ id, title, endsOn, application }) => ({
    kind: "support",
    id,
    at: dayOf(endsOn),
    code: application.challenge.code,
    title: stored(storedText, title),
    href: `/demand/projects/${id}`,
  }));
}

/** Until when an evaluator submits the sheets of a panel that still lack. Names the call alone, never who applied. */
async function evaluations(tx: Tx, actor: Actor, since: Date): Promise<DatedThing[]> {
  const lacking = {
    AND: [evaluationsOf(actor), { status: { in: ["ASSIGNED", "OPEN"] } }],
  } satisfies Prisma.EvaluationWhereInput;
  const rows = await tx.panel.findMany({
    where: {
      status: "APPOINTED",
      dueAt: { gte: since },
      call: { status: "ANNOUNCED" },
      members: { some: { evaluations: { some: lacking } } },
    },
    take: most,
    select: { id: true, dueAt: true, call: { select: { code: true, title: true } } },
  });
  return rows.flatMap(({ id, dueAt, call }) =>
    dueAt
      ? [
          {
            kind: "evaluation",
            id,
            at: dueAt,
            code: call.code,
            title: stored(storedText, call.title),
            href: "/evaluate",
          },
        ]
      : [],
  );
}
