import type { Localised } from "@/lib/platform/localised";

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

/** A mail that has not left: what the outbox page of a demonstration shows. */
export type OutboxLetter = { id: string; to: string; subject: string; text: string; createdAt: Date };
