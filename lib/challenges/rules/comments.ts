import type { SectionComment } from "../types";

/** How the talk about a section stands: nothing said to the officer's last comment, answered, or followed. */
type CommentStand = "open" | "answered" | "settled";

/** Of the comments on one section, the earliest first; undefined where there are none of the officer's. */
export function standOf(thread: readonly Pick<SectionComment, "side" | "settled">[]): CommentStand | undefined {
  const last = thread.findLastIndex((one) => one.side === "OFFICER");
  if (last === -1) return undefined;
  const answers = thread.slice(last + 1);
  if (answers.some((one) => one.settled)) return "settled";
  return answers.length > 0 ? "answered" : "open";
}
