import { approveChallenge } from "@/lib/challenges/commands/approve-challenge";
import { decideCorrection } from "@/lib/challenges/commands/decide-correction";
import { draftChallenge } from "@/lib/challenges/commands/draft-challenge";
import { editChallenge } from "@/lib/challenges/commands/edit-challenge";
import { followChallenge } from "@/lib/challenges/commands/follow-challenge";
import { prepareCorrection } from "@/lib/challenges/commands/prepare-correction";
import { publishChallenge } from "@/lib/challenges/commands/publish-challenge";
import { replyComment } from "@/lib/challenges/commands/reply-comment";
import { returnChallenge } from "@/lib/challenges/commands/return-challenge";
import { saveSearch } from "@/lib/challenges/commands/save-search";
import { submitChallenge } from "@/lib/challenges/commands/submit-challenge";
import { takeBackCorrection } from "@/lib/challenges/commands/take-back-correction";
import { withdrawChallenge } from "@/lib/challenges/commands/withdraw-challenge";
import { makeChallenge, testContent } from "../factories/application";
import { write } from "../factories/people";
import { oncePerWorld, type World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

const members: readonly Who[] = ["demandOwner", "demandEditor", "demandViewer"];
const writers: readonly Who[] = ["demandOwner", "demandEditor"];
const managers: readonly Who[] = ["officer", "approver"];
const signedIn = everyone.filter((who) => who !== "visitor");
const outsiders = everyone.filter((who) => !members.includes(who));
const strangers = outsiders.filter((who) => !managers.includes(who));

/** A version that nothing has: who is allowed is refused as stale or by the state, and the world stays as it is. */
const seen = (world: World) => ({ challengeId: world.challenge.id, version: 99 });
const reason = "시험에서 적는 스무 글자가 넘는 사유입니다.";

/** The correction of a challenge of its own, so that the world's stays as it is. */
const waitingCorrection = oncePerWorld(async ({ call, demandOwner, people }) => {
  const owner = { organisationId: demandOwner, authorId: people.demandOwner };
  const { id: challengeId, versionId: fromVersionId } = await makeChallenge({ callId: call.id, ...owner });
  return write(async (tx) => {
    const version = await tx.challengeVersion.create({
      data: { challengeId, number: 2, content: testContent, submittedById: people.demandOwner },
    });
    const by = { preparedById: people.demandOwner, preparedAt: new Date() };
    const data = { challengeId, fromVersionId, versionId: version.id, reason: { ko: reason }, ...by };
    return (await tx.challengeCorrection.create({ data, select: { id: true } })).id;
  });
});

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

const by = (allowed: readonly Who[], command: string, attempt: Attempt): CommandRow => ({
  command: `challenges/${command}`,
  allowed,
  hidden: strangers,
  attempt,
});

export const challengesAccess: AccessRows = {
  pages: [
    { page: "[locale]/(public)", allowed: "everyone", shows: "announced calls, published challenges and results" },
    { page: "[locale]/(public)/guide", allowed: "everyone", shows: "texts" },
    {
      page: "[locale]/(public)/challenges",
      allowed: "everyone",
      shows: "published challenges: where status = PUBLISHED",
    },
    {
      page: "[locale]/(public)/challenges/[code]",
      allowed: "everyone",
      path: (world) => `/challenges/${world.challenge.code}`,
      shows: "the published version: where publishedVersionId is set",
    },
    {
      page: "[locale]/(workspace)/demand",
      allowed: [...members, "otherDemandOwner"],
      shows: "challenges of own organisations: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/new",
      allowed: [...writers, "otherDemandOwner"],
      shows: "announced calls and own organisations",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/[id]",
      allowed: members,
      path: (world) => `/demand/challenges/${world.challenge.id}`,
      shows: "an own challenge with its draft: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/[id]/edit",
      allowed: writers,
      path: (world) => `/demand/challenges/${world.challenge.id}/edit`,
      shows: "an own draft, for owners and editors; where it is no longer one, the way to its page",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/[id]/correct",
      allowed: ["demandOwner"],
      path: (world) => `/demand/challenges/${world.challenge.id}/correct`,
      shows: "an own published challenge whose call runs, for those who submit for its owner",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/[id]/versions",
      allowed: members,
      path: (world) => `/demand/challenges/${world.challenge.id}/versions`,
      shows: "an own challenge's versions and draft compared: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/manage/challenges",
      allowed: [...managers, "otherOfficer"],
      shows: "submitted challenges of managed programmes: where programmeId in capabilities and a version exists",
    },
    {
      page: "[locale]/(workspace)/manage/challenges/[id]",
      allowed: managers,
      path: (world) => `/manage/challenges/${world.challenge.id}`,
      shows: "the last submitted version, never the draft: where programmeId in capabilities and a version exists",
    },
    {
      page: "[locale]/(workspace)/manage/challenges/[id]/versions",
      allowed: managers,
      path: (world) => `/manage/challenges/${world.challenge.id}/versions`,
      shows: "submitted versions compared: where programmeId in capabilities and a version exists",
    },
  ],
  actions: [
    { action: "challenges/actions/follow#followChallengeAction", command: "challenges/follow-challenge" },
    { action: "challenges/actions/follow#saveSearchAction", command: "challenges/save-search" },
    { action: "challenges/actions#draftChallengeAction", command: "challenges/draft-challenge" },
    { action: "challenges/actions#editChallengeAction", command: "challenges/edit-challenge" },
    { action: "challenges/actions#submitChallengeAction", command: "challenges/submit-challenge" },
    { action: "challenges/actions#withdrawChallengeAction", command: "challenges/withdraw-challenge" },
    { action: "challenges/actions#returnChallengeAction", command: "challenges/return-challenge" },
    { action: "challenges/actions#replyCommentAction", command: "challenges/reply-comment" },
    { action: "challenges/actions#approveChallengeAction", command: "challenges/approve-challenge" },
    { action: "challenges/actions#publishChallengeAction", command: "challenges/publish-challenge" },
    { action: "challenges/actions#prepareCorrectionAction", command: "challenges/prepare-correction" },
    { action: "challenges/actions#decideCorrectionAction", command: "challenges/decide-correction" },
    { action: "challenges/actions#takeBackCorrectionAction", command: "challenges/take-back-correction" },
  ],
  commands: [
    {
      command: "challenges/follow-challenge",
      allowed: signedIn,
      attempt: (context, world) => followChallenge(context, { challengeId: world.challenge.id, frequency: "NONE" }),
    },
    {
      command: "challenges/save-search",
      allowed: signedIn,
      attempt: (context) => saveSearch(context, { search: "q=AI", frequency: "NONE" }),
    },
    {
      command: "challenges/draft-challenge",
      allowed: writers,
      hidden: outsiders,
      attempt: (context, world) =>
        draftChallenge(context, {
          callId: world.call.id,
          organisationId: world.demandOwner,
          title: { ko: "새 과제", en: undefined },
        }),
    },
    by(writers, "edit-challenge", (context, world) => editChallenge(context, { ...seen(world), content: testContent })),
    by(["demandOwner"], "submit-challenge", (context, world) => submitChallenge(context, seen(world))),
    by(["demandOwner"], "withdraw-challenge", (context, world) =>
      withdrawChallenge(context, { ...seen(world), reason }),
    ),
    by(["officer"], "return-challenge", (context, world) =>
      returnChallenge(context, { ...seen(world), comment: reason, sections: [] }),
    ),
    by(writers, "reply-comment", (context, world) =>
      replyComment(context, { challengeId: world.challenge.id, section: "problem", text: reason, settled: false }),
    ),
    by(["officer"], "approve-challenge", (context, world) =>
      approveChallenge(context, { ...seen(world), comment: "" }),
    ),
    by(["demandOwner"], "prepare-correction", (context, world) =>
      prepareCorrection(context, { ...seen(world), content: testContent, reason: { ko: reason, en: undefined } }),
    ),
    by(["approver"], "decide-correction", async (context, world) =>
      decideCorrection(context, {
        correctionId: await waitingCorrection(world),
        decision: "REFUSED",
        refusalReason: reason,
      }),
    ),
    by(["demandOwner"], "take-back-correction", async (context, world) =>
      takeBackCorrection(context, { correctionId: await waitingCorrection(world) }),
    ),
    by(["approver"], "publish-challenge", (context, world) => publishChallenge(context, seen(world))),
    { command: "challenges/write-replies", internal: "takes the transaction of the edit or of the reply" },
    { command: "challenges/review-challenge", internal: "takes the transaction of the approval or return" },
  ],
};
