import { z } from "zod";

const sectionId = z.string().min(1).max(40);
const fieldId = z.string().min(1).max(40);
/** An empty control of a form counts as none. */
const optional = <S extends z.ZodType>(schema: S) => z.literal("").transform(() => undefined).or(schema).optional(); // prettier-ignore

/** Whose page it is: in another tab somebody else may have signed in meanwhile. */
export const samePerson = z.uuid().optional();

/** A page that has a draft open, and what of it the page has. */
export const attendInput = z.object({
  applicationId: z.uuid(),
  person: samePerson,
  /** Where the writer is; nowhere while the page is only read. */
  sectionId: sectionId.nullable(),
  fieldId: fieldId.nullable(),
  /** By section id; 0 where none was saved yet. */
  versions: z.record(z.string().max(40), z.int().min(0)),
  /** `mark` of the comments that the page shows. */
  comments: z.string().max(100),
});
export type AttendInput = z.output<typeof attendInput>;

/** An earlier state of a section that is to be the present one again; `version` is that of the present one. */
export const restoreInput = z.object({
  applicationId: z.uuid(),
  sectionId,
  historyId: z.uuid(),
  version: z.coerce.number().int().min(0),
});
export type RestoreInput = z.output<typeof restoreInput>;

export const copyInput = z.object({ applicationId: z.uuid(), fromId: z.uuid() });
export type CopyInput = z.output<typeof copyInput>;

/** Characters of one comment. */
export const COMMENT_LENGTH = 2000;

export const commentInput = z.object({
  applicationId: z.uuid(),
  sectionId,
  /** Left out: about the section. */
  fieldId: optional(fieldId),
  /** The first comment of the thread that is answered. */
  threadId: optional(z.uuid()),
  text: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "applications.comment_missing").max(COMMENT_LENGTH)),
});
export type CommentInput = z.output<typeof commentInput>;

export const settleInput = z.object({
  threadId: z.uuid(),
  resolved: z.enum(["on", "off"]).transform((state) => state === "on"),
});
export type SettleInput = z.output<typeof settleInput>;
