import { randomUUID } from "node:crypto";
import { write } from "./people";

export type QuestionOptions = {
  challengeId: string;
  /** The startup that asks, and its member. */
  organisationId: string;
  askedById: string;
  text?: string;
  /** With it the question has an answer that waits for its release. */
  answeredById?: string;
};

/** A question about a challenge, asked now. */
export async function makeQuestion(options: QuestionOptions): Promise<{ id: string; version: number }> {
  const { answeredById, text = "시험 시설에 장비를 가져가도 됩니까?", ...asked } = options;
  const id = randomUUID();
  const now = new Date();
  const answered = answeredById
    ? { status: "DRAFTED" as const, answer: { ko: "가져와도 됩니다." }, draftedById: answeredById, draftedAt: now }
    : {};
  await write(async (tx) => {
    await tx.challengeQuestion.create({
      data: { id, ...asked, original: text, shown: { ko: text }, askedAt: now, attestedAt: now, ...answered },
    });
  });
  return { id, version: 0 };
}
