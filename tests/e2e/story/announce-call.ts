import { expect } from "@playwright/test";
import { toKstInput } from "../../../lib/platform/i18n/kst";
import { expectAccessible } from "../support/axe";
import { both, button, field, open as goTo, press, type Person } from "../support/person";
import { inLocale, type Story } from "./story";

const SECOND = 1000;
/** In seconds. */
const DAY = 86_400;

/** The least time that a call stays open, in seconds: twice what is done in it on two cores that play both languages. */
const SHORTEST = 75;

/** How much longer everything from here to the last application takes than describing the call, measured. */
const REST = 16;

/**
 * The officer makes a call that opens at once and closes soon, and proposes it; the approver announces it. How soon
 * depends on the pace of this machine, told by the time that describing the call took: a slow one must not miss the
 * close, and a fast one need not wait for it.
 */
export async function announceCall(story: Story): Promise<void> {
  const began = Date.now();
  const officer = await story.as("officer");
  await draftCall(story, officer, () => Math.max(SHORTEST, REST * Math.ceil((Date.now() - began) / SECOND)));
  await announce(story, officer);
}

/** A draft with all terms, open from now on; `open` says for how many seconds when the dates are typed. */
export async function draftCall(story: Story, officer: Person, open = () => DAY): Promise<void> {
  const { t } = story;
  await goTo(officer, "/manage/calls/new");
  await describeCall(story, officer);
  await expectAccessible(officer.page);
  // The dates come last: from here the clock runs.
  const now = Math.floor(Date.now() / SECOND) * SECOND;
  story.closesAt = now + open() * SECOND;
  await field(officer, t("programmes.manage.form.opensAt")).fill(withSeconds(now));
  await field(officer, t("programmes.manage.form.closesAt")).fill(withSeconds(story.closesAt));
  // Pressed twice at once: one call is made, and its code is not said to be taken.
  await button(officer, t("programmes.manage.form.save")).evaluate((save: HTMLElement) =>
    [save, save].forEach((one) => one.click()),
  );
  await expect(button(officer, t("programmes.manage.decision.propose"))).toBeVisible();
  story.callPath = new URL(officer.page.url()).pathname;
}

/** From the officer's page of a draft: proposed, and announced by the approver. */
export async function announce(story: Story, officer: Person): Promise<void> {
  const { t } = story;
  await press(officer, t("programmes.manage.decision.propose"));
  await expect(officer.page.getByText(t("programmes.manage.decision.turn.PROPOSED"))).toBeVisible();

  const approver = await story.as("approver");
  await approver.page.goto(story.callPath);
  await expect(approver.page.getByRole("heading", { level: 1 })).toContainText(inLocale(story, story.callTitle));
  await expectAccessible(approver.page);
  await press(approver, t("programmes.manage.decision.announce"));
  await expect(approver.page.getByText(t("programmes.manage.decision.turn.ANNOUNCED"))).toBeVisible();
}

/** What is not filled in here stands in the form already: criteria with their points, tranches, milestones, the form. */
async function describeCall({ t, code, callTitle }: Story, officer: Person): Promise<void> {
  const own = (key: string) => t(`programmes.manage.form.${key}`);
  await field(officer, own("code")).fill(code);
  await both(officer, own("title"), callTitle);
  await both(officer, own("summary"), { ko: "야간 정비의 어려움을 함께 풉니다.", en: "Night maintenance." });
  await field(officer, own("ceiling")).fill("60000000");
  await field(officer, own("totalBudget")).fill("60000000");
  await field(officer, own("quota")).fill("1");
  await field(officer, own("quotaPerChallenge")).fill("1");
  await field(officer, own("reserveCount")).fill("0");
}

/** The control keeps seconds; whole minutes come without them and are taken as well. */
export function withSeconds(moment: number): string {
  const text = toKstInput(new Date(moment));
  return text.length === 16 ? `${text}:00` : text;
}
