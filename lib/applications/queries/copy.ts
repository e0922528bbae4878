import "server-only";
import { withActor, type Prisma, type Tx } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { formDefinition } from "@/lib/programmes/schema/form-definition";
import { canWrite, ownedBy } from "../policy";
import { planCopy, type CopySide } from "../rules/copy";
import type { CopyView } from "../types/draft";
import { challengeSelect, challengeView, fileSelect, fileView, livingFiles, mergeAnswers } from "./views";

/** Applications to choose from. */
const MOST = 50;

/**
 * What could be taken over into an own draft from the startup's earlier applications; with `fromId` what exactly. For
 * those who write for the startup; undefined for everybody else, and where `fromId` is none of its applications.
 */
export function getCopy(actor: Actor, id: string, fromId?: string): Promise<CopyView | undefined> {
  return withActor(actor, async (tx) => {
    const to = await tx.application.findFirst({
      where: { id, ...ownedBy(actor) },
      select: { ...sideSelect, organisationId: true, challenge: { select: challengeSelect } },
    });
    if (!to || !canWrite(actor, to)) return undefined;
    const where = earlierOf({ id, organisationId: to.organisationId });
    const sources = await tx.application.findMany({
      where,
      select: { id: true, createdAt: true, challenge: { select: challengeSelect }, call: { select: { title: true } } },
      orderBy: { createdAt: "desc" },
      take: MOST,
    });
    const from =
      fromId && (await tx.application.findFirst({ where: { AND: [where, { id: fromId }] }, select: sideSelect }));
    if (fromId && !from) return undefined;
    return {
      id,
      challenge: challengeView(to.challenge),
      sources: sources.map((source) => ({
        id: source.id,
        challenge: challengeView(source.challenge),
        call: stored(storedText, source.call.title),
        startedAt: source.createdAt,
      })),
      plan: from ? planCopy(sideOf(from), sideOf(to), Number(to.call.maxFileBytes)) : null,
    };
  });
}

/** Other applications of the same startup that still hold something. A where-clause. */
export const earlierOf = ({ id, organisationId }: { id: string; organisationId: string }) =>
  ({ organisationId, id: { not: id }, sections: { some: {} } }) satisfies Prisma.ApplicationWhereInput;

/** Both sides of a copy inside the transaction that makes it; undefined where the earlier one is not the startup's. */
export async function readBothSides(
  tx: Tx,
  { id, organisationId, fromId }: { id: string; organisationId: string; fromId: string },
): Promise<{ from: CopySide; to: CopySide; maxFileBytes: number } | undefined> {
  const where = { AND: [earlierOf({ id, organisationId }), { id: fromId }] };
  const from = await tx.application.findFirst({ where, select: sideSelect });
  if (!from) return undefined;
  const to = await tx.application.findUniqueOrThrow({ where: { id }, select: sideSelect });
  return { from: sideOf(from), to: sideOf(to), maxFileBytes: Number(to.call.maxFileBytes) };
}

const sideSelect = {
  formDefinition: { select: { definition: true } },
  sections: { select: { answers: true } },
  files: { ...livingFiles, select: fileSelect },
  call: { select: { maxFileBytes: true } },
} satisfies Prisma.ApplicationSelect;

function sideOf(row: Prisma.ApplicationGetPayload<{ select: typeof sideSelect }>): CopySide {
  return {
    definition: stored(formDefinition, row.formDefinition.definition),
    answers: mergeAnswers(row.sections),
    files: row.files.map(fileView).map(({ held, ...file }) => ({ ...file, usable: !held })),
  };
}
