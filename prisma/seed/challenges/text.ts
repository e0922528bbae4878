import type { z } from "zod";
import type { Annex } from "@/lib/challenges/schema/annex";
import { challengeContent, type ChallengeContent, type TechnologyField } from "@/lib/challenges/schema";

type Pair = [ko: string, en: string];

export type ChallengeText = {
  /** Code of the demand owner. */
  owner: string;
  title: Pair;
  summary: Pair;
  background: Pair;
  need: Pair;
  performance: [measure: Pair, current: string, wanted: string][];
  environment: Pair;
  support: Pair;
  dualUse: Pair;
  fields: TechnologyField[];
  /** What only some demand owners have or say, as a form would send it. */
  annex?: Annex;
  /** Names of example PDFs, for everyone or for the annex, each with a line of Latin text. */
  files?: readonly { audience: "PUBLIC" | "ANNEX"; name: string; line: string }[];
  more?: Partial<z.input<typeof challengeContent>>;
};

const words = ([ko, en]: Pair) => ({ ko, en });

/** The problem texts are invented; each says so where a reader would take it for real. */
export function contentOf(text: ChallengeText): ChallengeContent {
  const note: Pair = [
    "\n\n이 과제는 시연을 위해 지어낸 예시이며, 실제 기관의 요구가 아닙니다.",
    "\n\nThis problem was made up for the demonstration. It is not a real requirement of the organisation.",
  ];
  return challengeContent.parse({
    title: words(text.title),
    summary: words(text.summary),
    background: { ko: text.background[0] + note[0], en: text.background[1] + note[1] },
    need: words(text.need),
    performance: text.performance.map(([measure, current, wanted]) => ({ measure: words(measure), current, wanted })),
    environment: words(text.environment),
    support: words(text.support),
    dualUse: words(text.dualUse),
    fields: text.fields,
    partners: 1,
    ...text.more,
  });
}
