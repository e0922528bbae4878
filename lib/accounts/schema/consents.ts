import type { ConsentKind } from "@/lib/platform/db/generated/enums";

/** The versions of the texts in messages/<locale>/accounts.json that people agree to; a changed text gets a new one. */
export const consentVersions: Record<ConsentKind, string> = {
  TERMS: "2026-11-01",
  PRIVACY: "2026-11-01",
  NEWS: "2026-11-01",
};
