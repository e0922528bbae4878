import "server-only";
import { nameOf, nameSelect } from "@/lib/challenges/queries";
import type { Actor } from "@/lib/organisations/types";
import { isId } from "@/lib/platform/address";
import { withActor, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { evaluationsOf } from "../policy";
import type { Desk, DeskDocument } from "../types";
import { deskDocument, readContent, tellingSelect } from "./content";
import { readQueue } from "./queue";
import { isTied, tiesOf } from "./ties";

/**
 * One assignment on its evaluator's desk, with the queue beside it. Until the declaration (and after a recusal) the
 * document is not read at all, so that nothing of it can leak into the page.
 */
export function getDesk(actor: Actor, evaluationId: string): Promise<Desk | undefined> {
  if (!isId(evaluationId)) return Promise.resolve(undefined);
  return withActor(actor, async (tx) => {
    const row = await findRow(tx, actor, evaluationId);
    if (!row) return undefined;
    const { panel, userId } = row.member;
    const [group] = await readQueue(tx, actor, panel.id);
    const item = group?.items.find((candidate) => candidate.id === row.id);
    if (!group || !item) return undefined;
    const unfinished = row.status === "ASSIGNED" || row.status === "OPEN";
    const tied = unfinished && isTied((await tiesOf(tx, panel.callId, [userId])).get(userId));
    const seen = row.status === "SUBMITTED" || (row.status === "OPEN" && !tied);
    const { organisation, challenge } = row.application;
    return {
      id: row.id,
      version: row.version,
      status: row.status,
      number: item.number,
      declaredAt: row.declaredAt,
      savedAt: row.savedAt,
      submittedAt: row.submittedAt,
      tied,
      group,
      declareAbout: panel.stage.blind
        ? null
        : { applicant: stored(storedText, organisation.name), owner: stored(storedText, challenge.organisation.name) },
      criteria: panel.stage.criteria.map((criterion) => ({
        ...criterion,
        name: stored(storedText, criterion.name),
        guidance: stored(storedText, criterion.guidance),
      })),
      scores: row.scores,
      comment: row.comment,
      document: seen ? await readDocument(tx, row) : null,
    };
  });
}

function findRow(tx: Tx, actor: Actor, id: string) {
  return tx.evaluation.findFirst({
    where: { AND: [{ id }, evaluationsOf(actor)] },
    select: {
      id: true,
      version: true,
      status: true,
      declaredAt: true,
      savedAt: true,
      submittedAt: true,
      comment: true,
      scores: { select: { criterionId: true, points: true, comment: true } },
      application: {
        select: {
          countingVersionId: true,
          organisation: { select: tellingSelect },
          formDefinition: { select: { definition: true } },
          challenge: { select: nameSelect },
        },
      },
      member: {
        select: {
          userId: true,
          panel: {
            select: {
              id: true,
              callId: true,
              stage: {
                select: {
                  blind: true,
                  criteria: {
                    select: { id: true, position: true, name: true, guidance: true, maxPoints: true },
                    orderBy: { position: "asc" },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

async function readDocument(tx: Tx, row: Row): Promise<DeskDocument | null> {
  const { application } = row;
  const content = await readContent(tx, application.countingVersionId);
  if (!content) return null;
  const { organisation, challenge, formDefinition: form } = application;
  return deskDocument(
    tx,
    {
      challenge: nameOf(challenge),
      applicant: { ...organisation, name: stored(storedText, organisation.name) },
      definition: stored(formDefinition, form.definition),
      content,
    },
    row.member.panel.stage.blind,
  );
}
