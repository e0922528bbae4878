import { z } from "zod";
import { seenChallenge } from "../schema";

/** The parts of a challenge that are judged, commented and compared one by one. */
export const reviewSections = [
  "head",
  "problem",
  "performance",
  "environment",
  "data",
  "support",
  "civil",
  "budget",
  "annex",
] as const;

export type ReviewSection = (typeof reviewSections)[number];

const text = z.string().trim().max(2000);
const MIN_LENGTH = 10;

/** The officer's comments, section by section and on the whole; at least one of them says what is to be mended. */
export const returnedChallenge = seenChallenge
  .extend({
    comment: text.default(""),
    sections: z
      .partialRecord(z.enum(reviewSections), text)
      .default({})
      .transform((given) => reviewSections.flatMap((section) => toComment(section, given[section]))),
  })
  .refine(
    ({ comment, sections }) => [comment, ...sections.map((one) => one.text)].some((one) => one.length >= MIN_LENGTH),
    {
      message: "challenges.comment_short",
      path: ["comment"],
    },
  );

const toComment = (section: ReviewSection, text: string | undefined) => (text ? [{ section, text }] : []);

/** What the owner answers to the comments on one section. */
export const commentReply = z.object({
  challengeId: z.uuid(),
  section: z.enum(reviewSections),
  text: text.min(1, "common.required"),
});

export type ReturnedChallenge = z.output<typeof returnedChallenge>;
export type CommentReply = z.output<typeof commentReply>;
