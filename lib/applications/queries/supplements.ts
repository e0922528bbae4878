import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { formDefinition, type FormDefinition } from "@/lib/programmes/schema/form-definition";
import { ownedBy } from "../policy";
import { contentToSubmit } from "../rules/draft-content";
import { supplementedContent } from "../rules/supplement";
import { supplementItems, type SubmittedContent } from "../schema/content";
import type { SupplementView } from "../types";
import { contentOf } from "./submitted";
import { readForSubmission } from "./for-submission";

/** Every request of one application, the newest first; who asks has been checked. */
export async function supplementsOf(tx: Tx, applicationId: string, now: Date): Promise<SupplementView[]> {
  const rows = await tx.supplementRequest.findMany({
    where: { applicationId },
    orderBy: { number: "desc" },
    select: supplementSelect,
  });
  return rows.map((row) => supplementView(row, now));
}

export type OwnSupplement = {
  supplement: SupplementView;
  /** The form with nothing but the fields that are open. */
  definition: FormDefinition;
  /** What was asked about, and what an answer would hold now. */
  base: SubmittedContent;
  content: SubmittedContent;
};

/** The newest request of an own application, for its members; undefined where there is none. */
export function getOwnSupplement(actor: Actor, applicationId: string): Promise<OwnSupplement | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.supplementRequest.findFirst({
      where: { application: { id: applicationId, ...ownedBy(actor) } },
      orderBy: { number: "desc" },
      select: {
        ...supplementSelect,
        baseVersionId: true,
        application: { select: { formDefinition: { select: { definition: true } } } },
      },
    });
    if (!row) return undefined;
    const now = await databaseNow(tx, systemClock);
    const supplement = supplementView(row, now);
    const named = new Set(supplement.items.map((item) => item.fieldId));
    const base = await contentOf(tx, row.baseVersionId);
    const draft = contentToSubmit(await readForSubmission(tx, applicationId));
    return {
      supplement,
      definition: onlyNamed(stored(formDefinition, row.application.formDefinition.definition), named),
      base,
      content: supplementedContent(base, draft, named),
    };
  });
}

function onlyNamed(definition: FormDefinition, named: ReadonlySet<string>): FormDefinition {
  const sections = definition.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => named.has(field.id)),
  }));
  return { ...definition, sections: sections.filter((section) => section.fields.length > 0) };
}

const supplementSelect = {
  id: true,
  number: true,
  items: true,
  requestedAt: true,
  dueAt: true,
  answeredAt: true,
  endedAt: true,
  note: true,
  answer: { select: { number: true } },
} satisfies Prisma.SupplementRequestSelect;

type Row = Prisma.SupplementRequestGetPayload<{ select: typeof supplementSelect }>;

function supplementView(row: Row, now: Date): SupplementView {
  const { items, endedAt, answer, ...rest } = row;
  const unanswered = endedAt ? "ended" : row.dueAt <= now ? "overdue" : "open";
  return {
    ...rest,
    items: stored(supplementItems, items),
    state: row.answeredAt ? "answered" : unanswered,
    answer: answer?.number ?? null,
  };
}
