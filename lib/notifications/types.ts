import type { Localised } from "@/lib/platform/localised";
import type { followFrequencies, followTypes } from "./schema";

/** What fills the words of a notice or mail; texts in two languages are shown in the reader's. */
export type NoticeParams = Record<string, string | number | Localised>;

/** A notice in the centre; its words come from the catalogue by `kind` and `params`. */
export type NoticeLine = {
  id: string;
  kind: string;
  params: Record<string, string | number>;
  /** Path without locale. */
  href: string | null;
  createdAt: Date;
  read: boolean;
};

export type FollowFrequency = (typeof followFrequencies)[number];

/** What can be followed; a search has an id of its own. */
export type FollowSubject = { type: (typeof followTypes)[number]; id: string };

/** One thing that a person follows; `search` is the address of a search (`q=…&field=…`). */
export type FollowLine = FollowSubject & {
  followId: string;
  frequency: FollowFrequency;
  search: string | null;
};

/** What a link out of mails ends: those about one thing, or the daily mail. */
export type MailScope = "follow" | "digest";

/** A mail that has not left: what the outbox page of a demonstration shows. */
export type OutboxLetter = { id: string; to: string; subject: string; text: string; createdAt: Date };
