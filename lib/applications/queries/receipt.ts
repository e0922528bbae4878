import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { isEmpty } from "../rules/form";
import { canSubmit, ownedBy } from "../policy";
import { submittedContent } from "../schema/content";
import type { ReceiptView } from "../types";
import { callSelect, callView, challengeSelect, challengeView } from "./views";

/** Receipts of one application, for members of its organisation; undefined where nothing was ever submitted. */
export function getReceipt(actor: Actor, id: string): Promise<ReceiptView | undefined> {
  return withActor(actor, async (tx) => {
    const row = await tx.application.findFirst({
      where: { id, ...ownedBy(actor) },
      select: {
        id: true,
        status: true,
        extendedTo: true,
        organisationId: true,
        countingVersionId: true,
        organisation: { select: { name: true, registrationNumber: true } },
        call: { select: callSelect },
        challenge: { select: challengeSelect },
        screening: { select: { result: true, reason: true, screenedAt: true } },
        versions: { select: versionSelect, orderBy: { number: "desc" }, take: 50 },
      },
    });
    const current = row?.versions.find((version) => version.id === row.countingVersionId) ?? row?.versions[0];
    if (!row || !current) return undefined;
    const held = await tx.submittedContent.findUniqueOrThrow({ where: { versionId: current.id } });
    const { answers, files } = stored(submittedContent, held.content);
    const call = await callView(tx, systemClock, row.call, row.extendedTo);
    const versions = row.versions.map(({ id: versionId, submittedBy: _, receipt: __, ...version }) => ({
      ...version,
      counts: versionId === row.countingVersionId,
    }));
    return {
      id: row.id,
      status: row.status,
      organisation: { ...row.organisation, name: stored(storedText, row.organisation.name) },
      call,
      challenge: challengeView(row.challenge),
      current: {
        number: current.number,
        receiptNumber: current.receiptNumber,
        submittedAt: current.submittedAt,
        digest: current.digest,
        counts: current.id === row.countingVersionId,
        submittedBy: current.submittedBy.name,
        keyId: current.receipt?.keyId ?? null,
        answers: Object.values(answers).filter((answer) => !isEmpty(answer)).length,
        files: files.length,
        bytes: files.reduce((sum, file) => sum + file.size, 0),
      },
      versions,
      screening: row.screening,
      maySubmit: canSubmit(actor, row),
      now: call.now,
    };
  });
}

const versionSelect = {
  id: true,
  number: true,
  receiptNumber: true,
  submittedAt: true,
  digest: true,
  submittedBy: { select: { name: true } },
  receipt: { select: { keyId: true } },
} as const;
