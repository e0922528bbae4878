import { z } from "zod";
import { ticked } from "@/lib/programmes/schema/typed-values";
import { editedChallenge, seenChallenge } from "../schema";

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

/** What the owner answers to the comments on one section: in words, or by a tick that they were followed. */
const reply = z.object({ text: text.default(""), settled: ticked });

export const commentReply = reply
  .extend({ challengeId: z.uuid(), section: z.enum(reviewSections) })
  .refine(({ text, settled }) => settled || text !== "", { message: "common.required", path: ["text"] });

/** The same for several sections, sent along with the text that is mended; sections without an answer are left out. */
const sectionReplies = z
  .partialRecord(z.enum(reviewSections), reply)
  .default({})
  .transform((given) =>
    reviewSections.flatMap((section) => {
      const one = given[section];
      return one && (one.settled || one.text !== "") ? [{ section, ...one }] : [];
    }),
  );

export type ReturnedChallenge = z.output<typeof returnedChallenge>;
export const mendedChallenge = editedChallenge.extend({ replies: sectionReplies });

export type SectionReply = z.output<typeof sectionReplies>[number];
export type CommentReply = z.output<typeof commentReply>;
