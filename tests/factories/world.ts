import { makeApplication, makeChallenge } from "./application";
import { makeCall, makeProgramme, minute, type CallOptions } from "./call";
import { recordEvent } from "@/lib/audit/commands/record-event";
import { makeCapable, makeMember, makeOrganisation, system, write } from "./people";

/**
 * Everyone of domain.md §2 once, each with a stranger of the same kind, around one announced call with one published
 * challenge and two submitted applications. User ids under `people`.
 */
export async function makeWorld(callOptions: Partial<CallOptions> = {}) {
  const agency = await makeOrganisation("AGENCY", { name: "전담기관" });
  const programmeId = await makeProgramme(agency);
  const otherProgrammeId = await makeProgramme(agency);
  const startup = await makeOrganisation("STARTUP", { name: "온결비전" });
  const otherStartup = await makeOrganisation("STARTUP", { name: "누빛센서" });
  const demandOwner = await makeOrganisation("PRIME", { name: "수요기업 가" });
  const otherDemandOwner = await makeOrganisation("MILITARY_UNIT", { name: "수요기관 나" });

  const people = {
    startupOwner: await makeMember(startup, "OWNER"),
    startupEditor: await makeMember(startup, "EDITOR"),
    startupViewer: await makeMember(startup, "VIEWER"),
    otherStartupOwner: await makeMember(otherStartup, "OWNER"),
    demandOwner: await makeMember(demandOwner, "OWNER"),
    demandEditor: await makeMember(demandOwner, "EDITOR"),
    demandViewer: await makeMember(demandOwner, "VIEWER"),
    otherDemandOwner: await makeMember(otherDemandOwner, "OWNER"),
    evaluator: await makeCapable("EVALUATOR"),
    otherEvaluator: await makeCapable("EVALUATOR"),
    officer: await makeCapable("OFFICER", programmeId),
    approver: await makeCapable("APPROVER", programmeId),
    otherOfficer: await makeCapable("OFFICER", otherProgrammeId),
    auditor: await makeCapable("AUDITOR"),
    administrator: await makeCapable("ADMINISTRATOR"),
  };
  const actors = { programmeId, startup, otherStartup, demandOwner, people };
  const matter = await makeMatter(actors, callOptions);
  const eventId = await makeEvent();
  return { eventId, agency, otherProgrammeId, otherDemandOwner, ...actors, ...matter };
}

type Actors = {
  programmeId: string;
  startup: string;
  otherStartup: string;
  demandOwner: string;
  people: Record<"officer" | "approver" | "demandOwner" | "startupOwner" | "otherStartupOwner", string>;
};

/** An announced call of these people, with one published challenge and two submitted applications. */
export async function makeMatter(actors: Actors, callOptions: Partial<CallOptions> = {}) {
  const { programmeId, people, startup, otherStartup, demandOwner } = actors;
  const call = await makeCall({ programmeId, officerId: people.officer, approverId: people.approver, ...callOptions });
  const challenge = await makeChallenge({ callId: call.id, organisationId: demandOwner, authorId: people.demandOwner });
  const shared = { callId: call.id, challengeId: challenge.id, status: "SUBMITTED" } as const;
  const application = await makeApplication({ ...shared, organisationId: startup, authorId: people.startupOwner });
  const otherApplication = await makeApplication({
    ...shared,
    organisationId: otherStartup,
    authorId: people.otherStartupOwner,
    submittedAt: new Date(Date.now() + minute),
  });
  return { call, challenge, application, otherApplication };
}

/** What `make` makes around a world, made once per world. */
export function oncePerWorld<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const made = new WeakMap<World, Promise<T>>();
  return (world) => {
    const known = made.get(world) ?? make(world);
    made.set(world, known);
    return known;
  };
}

/** One event of the audit trail. */
function makeEvent(): Promise<string> {
  return write(async (tx) => {
    await recordEvent(tx, system(), { name: "call_closed", subject: { type: "call", id: null } });
    return (await tx.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } })).id;
  });
}

export type World = Awaited<ReturnType<typeof makeWorld>>;
export type PersonOfWorld = keyof World["people"];
