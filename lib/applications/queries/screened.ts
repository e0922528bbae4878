import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { databaseNow, withActor } from "@/lib/platform/db";
import { stored } from "@/lib/platform/localised";
import type { Actor } from "@/lib/organisations/types";
import { judgeApplicant } from "../rules/submission";
import { applicantFacts } from "./views";
import { canScreen } from "../policy";
import { screeningChecks } from "../schema/content";
import type { ScreenedView } from "../types/screening";
import { linksOf } from "./links";
import { screeningChecksOf, screeningSelect } from "./screening-facts";
import { getSubmission } from "./submitted";
import { answersOf, supplementsOf } from "./supplements";

/** A submission with its checks, for those who may read it; as of now while it waits, else as they were confirmed. */
export async function getScreenedApplication(actor: Actor, id: string): Promise<ScreenedView | undefined> {
  const submission = await getSubmission(actor, id);
  if (!submission) return undefined;
  return withActor(actor, async (tx) => {
    const row = await tx.application.findUniqueOrThrow({
      where: { id },
      select: {
        ...screeningSelect,
        screening: { select: { checks: true, reason: true, screenedAt: true, screenedBy: { select: { name: true } } } },
        _count: { select: { evaluations: true } },
      },
    });
    const { screening } = row;
    const mayScreen = canScreen(actor, submission.call);
    return {
      ...submission,
      seenVersion: row.version,
      checks: screening ? stored(screeningChecks, screening.checks) : screeningChecksOf(row, submission.call),
      judged: judgeApplicant(submission.call, applicantFacts(row.organisation), submission.content.answers),
      reason: screening?.reason ?? null,
      decided: screening ? { by: screening.screenedBy.name, at: screening.screenedAt } : null,
      answers: await answersOf(tx, id),
      supplements: await supplementsOf(tx, id, await databaseNow(tx, systemClock)),
      linked: await linksOf(tx, id),
      mayScreen,
      mayAsk: mayScreen && row.status === "SUBMITTED" && row.supplements.length === 0,
      settled: row._count.evaluations > 0,
    };
  });
}
