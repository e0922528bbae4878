import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import { stored, storedText } from "@/lib/platform/localised";
import { detailOf, detailSelect } from "@/lib/programmes/queries/call-rows";
import { published } from "../policy";
import { challengeContent } from "../schema";
import { annexDraft, versionFiles } from "../schema/annex";
import { hasAnnex } from "../rules/annex";
import type { Owner, PublicChallenge } from "../types";
import { correctionOf, correctionSelect, MOST_CORRECTIONS } from "./corrections";

const reader = { kind: "anonymous" } as const;

/** A published or withdrawn challenge by its code, as it was published. */
export function getPublicChallenge(code: string): Promise<{ now: Date; challenge: PublicChallenge } | undefined> {
  return withActor(reader, async (tx) => {
    const now = await databaseNow(tx, systemClock);
    const row = await tx.challenge.findFirst({
      where: { code, ...published },
      select: {
        id: true,
        code: true,
        status: true,
        publishedAt: true,
        withdrawnReason: true,
        publishedVersion: { select: { content: true, annex: true, files: true } },
        corrections: {
          where: { status: "RELEASED" },
          orderBy: { number: "desc" },
          take: MOST_CORRECTIONS,
          select: correctionSelect,
        },
        organisation: { select: { code: true, name: true, kind: true, example: true } },
        call: { select: { ...detailSelect, rounds: { select: { status: true } } } },
      },
    });
    if (!row?.publishedVersion || !row.publishedAt) return undefined;
    const call = detailOf(row.call, now);
    const resultsOut = row.call.rounds.some((round) => round.status === "PUBLISHED");
    const closed = resultsOut || call.status === "CANCELLED" ? "past" : "evaluating";
    const challenge: PublicChallenge = {
      id: row.id,
      code: row.code,
      status: row.status,
      content: stored(challengeContent, row.publishedVersion.content),
      owner: ownerOf(row.organisation),
      publishedAt: row.publishedAt,
      withdrawnReason: row.withdrawnReason,
      state: call.phase === "BEFORE" ? "upcoming" : call.phase === "OPEN" ? "open" : closed,
      call,
      corrections: row.corrections.map(correctionOf),
      ...materialsOf(row.publishedVersion),
    };
    return { now, challenge };
  });
}

/** Of the annex nothing leaves but that there is one: neither its words nor the names of its files. */
function materialsOf(version: { annex: unknown; files: unknown }): Pick<PublicChallenge, "files" | "annex"> {
  const all = stored(versionFiles, version.files);
  const annex = version.annex === null ? null : stored(annexDraft, version.annex);
  const closed = all.filter((file) => file.audience === "ANNEX");
  return {
    files: all.filter((file) => file.audience === "PUBLIC"),
    annex: hasAnnex(annex, all)
      ? { text: Boolean(annex?.text.ko), files: closed.map(({ mediaType, size }) => ({ mediaType, size })) }
      : null,
  };
}

export function ownerOf(row: { code: string | null; name: unknown; kind: Owner["kind"]; example: boolean }): Owner {
  return { ...row, code: row.code ?? "", name: stored(storedText, row.name) };
}
