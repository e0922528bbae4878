import { sameAnswer, type Answers } from "../schema/answers";

/** Two people changed the same fields of one section; `ask` lists those where a person has to choose. */
export type Merged = { answers: Answers; ask: string[] };

/**
 * Joins what I typed with what a colleague saved, both starting from `base`: a field that only one of us touched takes
 * that one's text; where both did, mine stays shown until the person has chosen. Nothing is ever dropped in silence.
 * `sent` is what I had sent without hearing whether it arrived: a field that has it was not changed by anybody else.
 */
export function mergeSection(base: Answers, mine: Answers, theirs: Answers, sent?: Answers): Merged {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const answers: Answers = {};
  const ask: string[] = [];
  for (const field of fields) {
    const arrived = sent !== undefined && sameAnswer(theirs[field], sent[field]);
    const from = arrived ? theirs[field] : base[field];
    const both = !sameAnswer(mine[field], from) && !sameAnswer(theirs[field], from);
    const differs = !sameAnswer(mine[field], theirs[field]);
    if (both && differs) ask.push(field);
    const kept = sameAnswer(mine[field], from) ? theirs[field] : mine[field];
    if (kept !== undefined) answers[field] = kept;
  }
  return { answers, ask };
}
