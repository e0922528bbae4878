import { askQuestion } from "@/lib/challenges/commands/ask-question";
import { draftAnswer } from "@/lib/challenges/commands/draft-answer";
import { editQuestion } from "@/lib/challenges/commands/edit-question";
import { refuseQuestion } from "@/lib/challenges/commands/refuse-question";
import { releaseAnswers } from "@/lib/challenges/commands/release-answers";
import { newQuestion } from "@/lib/challenges/schema/questions";
import type { Organisations } from "./organisations";
import type { People } from "./people";
import type { Posted } from "./published-challenges";
import { as, look, moment, must } from "./stage";

type Scene = { people: People; organisations: Organisations };
type Asked = { startup: string; text: string; shown?: { ko: string; en: string }; answer?: { ko: string; en: string } };

const published: readonly Asked[] = [
  {
    startup: "onkyeol",
    text: "학습용 영상에 결함 위치 표시가 들어 있습니까?",
    shown: {
      ko: "학습용 영상에 결함 위치 표시가 들어 있습니까?",
      en: "Are the positions of flaws marked in the training images?",
    },
    answer: {
      ko: "300장 가운데 200장에 결함의 위치와 유형이 표시되어 있습니다. 나머지 100장은 검증용으로 표시 없이 제공합니다.",
      en: "Of 300 images, 200 are marked with position and type. The other 100 come without marks, for verification.",
    },
  },
  {
    startup: "mirgyeol",
    text: "저희가 작년에 납품한 검사 장비의 소프트웨어와 바로 연동해야 합니까?",
    shown: {
      ko: "지금 쓰는 검사 장비의 소프트웨어와 바로 연동해야 합니까?",
      en: "Must the result connect directly to the software of the present inspection equipment?",
    },
    answer: {
      ko: "아닙니다. 파일을 주고받는 방식이면 됩니다.",
      en: "No. Exchanging files is enough.",
    },
  },
  {
    startup: "yunseul",
    text: "GPU 사양을 낮추어 제안해도 됩니까?",
    shown: { ko: "GPU 사양을 낮추어 제안해도 됩니까?", en: "May we propose a smaller GPU?" },
    answer: { ko: "목표 성능을 채우면 됩니다.", en: "Yes, where the target performance is met." },
  },
];

const waiting: readonly Asked[] = [
  {
    startup: "bion",
    text: "시편을 사천 밖으로 가져가 시험할 수 있습니까?",
    answer: {
      ko: "시편은 사천 공장 안에서만 씁니다. 시험 시간은 서로 맞추어 정합니다.",
      en: "Specimens stay in the Sacheon plant. Test times are agreed with you.",
    },
  },
  { startup: "haedam", text: "판독 보고서의 양식이 정해져 있습니까?" },
];

/** Questions about one challenge in every state: published, waiting for the manager or the demand owner, refused. */
export async function askedQuestions(challenge: Posted, scene: Scene): Promise<void> {
  const ready = [];
  for (const [index, asked] of published.entries()) {
    const question = await ask(challenge, asked, -9 + index, scene);
    await answer(question, asked, -7, challenge, scene);
    ready.push(question);
  }
  const officer = await as(scene.people.of("officer@demo.example"), moment(-6, "15:00"));
  for (const [index, questionId] of ready.entries()) {
    const shown = published[index]?.shown;
    if (shown) await must(editQuestion(officer, { ...(await seen(questionId)), shown }));
  }
  const approver = await as(scene.people.of("approver@demo.example"), moment(-6, "16:00"));
  const questions = await Promise.all(ready.map(seen));
  await must(releaseAnswers(approver, { challengeId: challenge.challengeId, questions }));

  const refused = { startup: "doraesol", text: "이 과제의 평가위원은 누구입니까?" };
  const questionId = await ask(challenge, refused, -5, scene);
  const reason = "평가위원의 이름은 공개하지 않습니다. 평가 절차는 공고문에 있습니다.";
  await must(refuseQuestion(officer, { ...(await seen(questionId)), reason }));
  for (const asked of waiting) await answer(await ask(challenge, asked, -2, scene), asked, -1, challenge, scene);
}

async function ask(challenge: Posted, { startup, text }: Asked, days: number, scene: Scene): Promise<string> {
  const person = await as(scene.people.of(`owner.${startup}@demo.example`), moment(days, "10:30"));
  const organisationId = scene.organisations.of(startup);
  const { challengeId } = challenge;
  await must(askQuestion(person, newQuestion.parse({ challengeId, organisationId, text, attested: "on" })));
  const where = { challengeId, organisationId };
  return look(async (tx) => (await tx.challengeQuestion.findFirstOrThrow({ where, select: { id: true } })).id);
}

async function answer(questionId: string, asked: Asked, days: number, challenge: Posted, scene: Scene): Promise<void> {
  if (!asked.answer) return;
  const owner = challenge.owner.toLowerCase();
  const editor = await as(scene.people.of(`editor.${owner}@demo.example`), moment(days, "11:00"));
  await must(draftAnswer(editor, { ...(await seen(questionId)), answer: asked.answer }));
}

const seen = (questionId: string) =>
  look(async (tx) => {
    const where = { id: questionId };
    const { version } = await tx.challengeQuestion.findUniqueOrThrow({ where, select: { version: true } });
    return { questionId, version };
  });
