import type { ConsentKind, UserStatus } from "@/lib/platform/db/generated/enums";

/** A signed-in device in the person's own list. */
export type SessionDto = {
  id: string;
  /** "Chrome · Windows", empty where unknown. */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
};

export type ConsentDto = { kind: ConsentKind; granted: boolean; textVersion: string; at: Date };

export type AccountDto = {
  id: string;
  email: string;
  name: string;
  locale: "ko" | "en";
  confirmedAt: Date | undefined;
  version: number;
  /** The answers in force, newest of each kind. */
  consents: ConsentDto[];
};

/** Whose link this is, for the page that the link opens. */
export type LinkHolder = {
  userId: string;
  email: string;
  name: string;
  status: UserStatus;
  /** The address a CHANGE_EMAIL link would set. */
  newEmail: string | undefined;
  /** True where the person has not yet agreed to the terms (accounts made by an administrator). */
  needsConsents: boolean;
};
