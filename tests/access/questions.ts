import { askQuestion } from "@/lib/challenges/commands/ask-question";
import { draftAnswer } from "@/lib/challenges/commands/draft-answer";
import { editQuestion } from "@/lib/challenges/commands/edit-question";
import { refuseQuestion } from "@/lib/challenges/commands/refuse-question";
import { releaseAnswers } from "@/lib/challenges/commands/release-answers";
import { returnAnswer } from "@/lib/challenges/commands/return-answer";
import { makeQuestion } from "../factories/questions";
import { oncePerWorld, type World } from "../factories/world";
import { everyone, type AccessRows, type CommandRow, type Who } from "./types";

const askers: readonly Who[] = ["startupOwner", "startupEditor", "startupViewer"];
const members: readonly Who[] = ["demandOwner", "demandEditor", "demandViewer"];
const writers: readonly Who[] = ["demandOwner", "demandEditor"];
const managers: readonly Who[] = ["officer", "approver"];
const hidden = everyone.filter((who) => ![...members, ...managers].includes(who));

/** One question of the world's startup that has an answer. */
const question = oncePerWorld((world) =>
  makeQuestion({
    challengeId: world.challenge.id,
    organisationId: world.startup,
    askedById: world.people.startupOwner,
    answeredById: world.people.demandOwner,
  }),
);

/** A version that it never has: who is allowed is refused as stale, and the question stays as it is. */
const seen = async (world: World) => ({ questionId: (await question(world)).id, version: 99 });
const text = { ko: "시험에서 적는 글입니다.", en: undefined };

type Attempt = Extract<CommandRow, { attempt: unknown }>["attempt"];

const by = (allowed: readonly Who[], command: string, attempt: Attempt): CommandRow => ({
  command: `challenges/${command}`,
  allowed,
  hidden,
  attempt,
});

export const questionsAccess: AccessRows = {
  pages: [
    {
      page: "[locale]/(public)/challenges/[code]/questions",
      allowed: "everyone",
      path: (world) => `/challenges/${world.challenge.code}/questions`,
      shows: "released answers of a published challenge, without who asked: where status = RELEASED",
    },
    {
      page: "[locale]/(workspace)/startup/challenges/[code]/questions",
      allowed: "signed-in",
      path: (world) => `/startup/challenges/${world.challenge.code}/questions`,
      shows: "questions of own startups: where organisationId in memberships of a startup; to others who may ask",
    },
    {
      page: "[locale]/(workspace)/demand/questions",
      allowed: [...members, "otherDemandOwner"],
      shows: "how many questions there are about own challenges: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/demand/challenges/[id]/questions",
      allowed: members,
      path: (world) => `/demand/challenges/${world.challenge.id}/questions`,
      shows: "questions about an own challenge without who asked: where organisationId in memberships",
    },
    {
      page: "[locale]/(workspace)/manage/questions",
      allowed: [...managers, "otherOfficer"],
      shows: "how many questions there are in managed programmes: where programmeId in capabilities",
    },
    {
      page: "[locale]/(workspace)/manage/challenges/[id]/questions",
      allowed: managers,
      path: (world) => `/manage/challenges/${world.challenge.id}/questions`,
      shows: "questions with the startup that asked: where programmeId in capabilities",
    },
  ],
  actions: [
    { action: "challenges/actions/questions#askQuestionAction", command: "challenges/ask-question" },
    { action: "challenges/actions/questions#draftAnswerAction", command: "challenges/draft-answer" },
    { action: "challenges/actions/questions#editQuestionAction", command: "challenges/edit-question" },
    { action: "challenges/actions/questions#returnAnswerAction", command: "challenges/return-answer" },
    { action: "challenges/actions/questions#refuseQuestionAction", command: "challenges/refuse-question" },
    { action: "challenges/actions/questions#releaseAnswersAction", command: "challenges/release-answers" },
  ],
  commands: [
    {
      command: "challenges/ask-question",
      allowed: askers,
      attempt: (context, world) =>
        askQuestion(context, {
          challengeId: world.challenge.id,
          organisationId: world.startup,
          text: "시험 시설에 장비를 가져가도 됩니까?",
          attested: "on",
        }),
    },
    by(writers, "draft-answer", async (context, world) =>
      draftAnswer(context, { ...(await seen(world)), answer: text }),
    ),
    by(managers, "edit-question", async (context, world) =>
      editQuestion(context, { ...(await seen(world)), shown: text }),
    ),
    by(managers, "return-answer", async (context, world) =>
      returnAnswer(context, { ...(await seen(world)), note: text.ko }),
    ),
    by(managers, "refuse-question", async (context, world) =>
      refuseQuestion(context, { ...(await seen(world)), reason: text.ko }),
    ),
    by(managers, "release-answers", async (context, world) =>
      releaseAnswers(context, { challengeId: world.challenge.id, questions: [await seen(world)] }),
    ),
  ],
};
