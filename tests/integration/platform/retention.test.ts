import { expect, it } from "vitest";
import { loadMessages } from "@/lib/platform/i18n/messages";
import { retentionPeriods } from "@/lib/platform/retention";

it("every period is one that the purge goes by", async () => {
  expect(Object.fromEntries(await retentionPeriods())).toEqual({
    sessions: { years: 0, days: 30 },
    links: { years: 0, days: 1 },
    unconfirmed_accounts: { years: 0, days: 30 },
    invitations: { years: 0, days: 30 },
    mails: { years: 0, days: 90 },
    draft_history: { years: 0, days: 90 },
    removed_files: { years: 0, days: 30 },
    submissions: { years: 5, days: 0 },
    audit_origins: { years: 2, days: 0 },
    audit_values: { years: 10, days: 0 },
  });
});

it.each(["ko", "en"] as const)("the privacy policy in %s states each of them", async (locale) => {
  const { legal } = await loadMessages(locale);
  const text = JSON.stringify(legal);
  for (const what of (await retentionPeriods()).keys()) expect(text).toContain(`{${what}}`);
});
