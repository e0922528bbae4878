import "server-only";
import { mayEdit, maySignFor, userIdOf } from "@/lib/organisations/policy";
import type { Actor, EndingDocument } from "@/lib/organisations/types";
import { dateOf } from "@/lib/platform/i18n/days";
import { stored, storedText } from "@/lib/platform/localised";
import { phaseAt } from "@/lib/programmes/rules/phase";
import { writableStatuses } from "../workflow";
import type { Todo } from "../types";
import { awaitedUntil, type HomeOrganisation, type HomeRow } from "./home";
import { challengeView } from "./views";

/** What the person's startups have to do, the nearest date first; things without a date last. */
export function todosOf(
  rows: readonly HomeRow[],
  organisations: readonly HomeOrganisation[],
  documents: readonly EndingDocument[],
  now: Date,
  actor: Actor,
): Todo[] {
  const ofApplications = rows.flatMap((row) => {
    const { code, title } = challengeView(row.challenge);
    const common = { code, title, organisation: stored(storedText, row.organisation.name) };
    return tasksOf(row, now, actor).map((task) => ({ ...common, ...task }));
  });
  const todos = [
    ...ofApplications,
    ...organisations.flatMap((organisation) => verificationTodo(organisation, rows, actor)),
    ...organisations.flatMap((organisation) => renewalTodos(organisation, documents, actor)),
  ];
  return todos.sort((a, b) => (a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity)).slice(0, 50);
}

type Task = Omit<Todo, "code" | "title" | "organisation">;

function tasksOf(row: HomeRow, now: Date, actor: Actor): Task[] {
  const { call, agreement } = row;
  const maySign = maySignFor(actor, row.organisationId);
  if (agreement?.status === "OFFERED" && !agreement.signatures.some((signature) => signature.party === "STARTUP")) {
    const href = `/startup/projects/${agreement.id}`;
    return [{ kind: "sign_agreement", dueAt: null, dueIsDay: false, mine: maySign, href }];
  }
  const milestone = agreement?.status === "ACTIVE" ? agreement.milestones[0] : undefined;
  if (agreement && milestone) {
    const kind = milestone.status === "RETURNED" ? "mend_milestone" : "report_milestone";
    const toReport = { dueAt: milestone.dueOn, dueIsDay: true, href: `/startup/projects/${agreement.id}` };
    return [{ kind, ...toReport, mine: mayEdit(actor, row.organisationId) }];
  }
  const href = `/startup/applications/${row.id}`;
  const supplementDue = awaitedUntil(row, now);
  if (supplementDue && row.status === "SUBMITTED") {
    const toAnswer = { dueAt: supplementDue, dueIsDay: false, href };
    return [{ kind: "answer_supplement", ...toAnswer, mine: maySign }, ...commentTasks(row, actor, toAnswer)];
  }
  const open = call.status === "ANNOUNCED" && row.challenge.status === "PUBLISHED" && phaseAt(call, now) === "OPEN";
  if (!open || !writableStatuses.includes(row.status)) return [];
  const toWrite = { dueAt: call.closesAt, dueIsDay: false, href };
  const toSubmit = { ...toWrite, moved: movedBy(row), mine: maySign };
  const changed = !row.countingVersion || isChangedSince(row, row.countingVersion.submittedAt);
  const kind = row.countingVersion ? "resubmit" : "submit_draft";
  return [...(changed ? [{ kind, ...toSubmit } as const] : []), ...commentTasks(row, actor, toWrite)];
}

/** Threads on a draft that can still be written in which a colleague had the last word. */
function commentTasks(row: HomeRow, actor: Actor, draft: Pick<Task, "dueAt" | "dueIsDay" | "href">): Task[] {
  const lastWord = row.comments.map((thread) => (thread.replies[0] ?? thread).authorId);
  const waits = lastWord.some((authorId) => authorId !== userIdOf(actor));
  return waits ? [{ kind: "read_comments", ...draft, mine: mayEdit(actor, row.organisationId) }] : [];
}

/** Why the deadline is not the announced one, if so. */
function movedBy({ call, extendedTo }: HomeRow): Todo["moved"] {
  if (extendedTo?.getTime() === call.closesAt.getTime()) return "extension";
  return call.incidents.length > 0 ? "outage" : undefined;
}

function isChangedSince(row: HomeRow, moment: Date): boolean {
  const files = row.files.some((file) => (file.removedAt ?? file.addedAt) > moment);
  return files || row.sections.some((section) => section.updatedAt > moment);
}

/** Verification is needed to submit, so it is asked for while a draft waits. */
function verificationTodo(organisation: HomeOrganisation, rows: readonly HomeRow[], actor: Actor): Todo[] {
  if (organisation.verification === "VERIFIED") return [];
  const waiting = rows.filter((row) => row.organisationId === organisation.id && row.status === "DRAFT");
  const dates = waiting.map((row) => row.call.closesAt.getTime());
  const requested = organisation.verification === "REQUESTED";
  return [
    {
      kind: requested ? "wait_verification" : "request_verification",
      dueAt: dates.length > 0 ? new Date(Math.min(...dates)) : null,
      dueIsDay: false,
      code: "",
      title: null,
      organisation: stored(storedText, organisation.name),
      mine: !requested && maySignFor(actor, organisation.id),
      href: `/organisations/${organisation.id}`,
    },
  ];
}

/** Company documents that end within the month or have ended: the next call will ask for them. */
function renewalTodos(organisation: HomeOrganisation, documents: readonly EndingDocument[], actor: Actor): Todo[] {
  const own = documents.filter((document) => document.organisationId === organisation.id);
  return own.map(({ id, type, title, state, expiresOn }) => ({
    kind: state === "expired" ? "replace_document" : "renew_document",
    dueAt: dateOf(expiresOn),
    dueIsDay: true,
    code: "",
    title: null,
    document: { type, title },
    organisation: stored(storedText, organisation.name),
    mine: mayEdit(actor, organisation.id),
    href: `/startup/documents#document-${id}`,
  }));
}
