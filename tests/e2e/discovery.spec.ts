import { expect, test, type Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { button, field, open, press, signedIn, visitor, type Person } from "./support/person";

/** The demonstration's problems (prisma/seed/challenges): one that is public, and the one that waits for its review. */
const battery = "수중 배터리 열폭주 조기 예측";
const scratches = "정밀 가공면 미세 흠집 자동 검사";
/** Who follows for a startup: nobody else's play, since one of them ends all sessions of its person. */
const startup = "viewer.onkyeol";

test("a visitor finds a challenge however it is typed, narrows the list and passes its address on", async ({
  browser,
}) => {
  const reader = await visitor(browser, "ko");
  const { page, t } = reader;
  const query = page.getByRole("searchbox", { name: t("challenges.search.query") });
  await open(reader, "/challenges");
  // A syllable just begun, a consonant that the keyboard has not let go yet, initial consonants, Latin.
  for (const typed of ["배터ㄹ", "배털", "ㅂㅌㄹ", "BATTER"]) {
    await query.fill(typed);
    await button(reader, t("challenges.search.submit")).click();
    await expect(page.getByRole("list", { name: t("challenges.search.applied") })).toContainText(typed);
    await expect(page.getByRole("link", { name: battery, exact: true })).toBeVisible();
  }

  await open(reader, "/challenges");
  const states = ["open", "upcoming", "evaluating"].map((state) => t(`challenges.searchState.${state}`));
  const fields = ["energy", "ai"].map((name) => t(`challenges.fields.${name}`));
  for (const name of [...states, ...fields, "한화오션"]) {
    await page.getByRole("checkbox", { name: new RegExp(`^${RegExp.escape(name)}`) }).check();
  }
  await page.getByLabel(t("challenges.search.sort"), { exact: true }).selectOption("deadline");
  await button(reader, t("challenges.search.resort")).click();
  await expect(page).toHaveURL(/sort=deadline/);
  // What takes applications, what soon will, what is being evaluated.
  const found = ["함정 블록 용접부 결함 실시간 검사", "함정 건조 공정표의 지연 예측", battery];
  await expect(titles(page)).toHaveText(found);
  await expectAccessible(page);

  const colleague = await visitor(browser, "ko");
  await colleague.page.goto(page.url());
  await expect(titles(colleague.page)).toHaveText(found);
});

test("a visitor checks a call's rules without an account, reads why, and takes its dates along", async ({
  browser,
}) => {
  const reader = await visitor(browser, "en");
  const { page, t } = reader;
  await open(reader, "/calls");
  await page.getByRole("searchbox", { name: t("programmes.find.query") }).fill("ㅅㅌㅌㅇ 챌ㄹ");
  await button(reader, t("programmes.find.submit")).click();
  await page.getByRole("link", { name: "Defense Startup Open Innovation Challenge 2026", exact: true }).click();

  const feed = await page.getByRole("link", { name: t("programmes.panel.calendar") }).getAttribute("href");
  const calendar = await page.request.get(feed ?? "");
  expect(calendar.headers()["content-type"]).toMatch(/^text\/calendar/);
  const [, day = "", time = ""] =
    /\nUID:closes-[^]*?\nDTSTART;TZID=Asia\/Seoul:(\d{8})T(\d{6})/.exec(await calendar.text()) ?? [];
  const close = new Date(
    `${day.replace(/(....)(..)(..)/, "$1-$2-$3")}T${time.replace(/(..)(..)(..)/, "$1:$2:$3")}+09:00`,
  );
  await expect(page.locator(`time[datetime="${close.toISOString()}"]`).first()).toBeVisible();

  await page.getByRole("link", { name: t("programmes.selfCheck.open") }).click();
  await field(reader, t("programmes.selfCheck.kind")).selectOption("STARTUP");
  const thisYear = new Date().getUTCFullYear();
  for (const [founded, whole] of [
    [thisYear - 20, "not_met"],
    [thisYear - 3, "met"],
  ] as const) {
    await field(reader, t("programmes.selfCheck.established")).fill(`${founded}-01-01`);
    await button(reader, t("programmes.selfCheck.submit")).click();
    await expect(page.getByText(t(`programmes.selfCheck.whole.${whole}`))).toBeVisible();
    // The reason counts from the day that was given.
    const rule = page.getByRole("row").filter({ hasText: `${founded}` });
    await expect(rule).toContainText(t(`programmes.selfCheck.verdicts.${whole}`));
    await expectAccessible(page);
  }
  expect(await page.context().cookies()).toEqual([]);
});

test("a startup is told of what it looks for, sees what is new, and ends the mails by the link in one", async ({
  browser,
}) => {
  const [reader, officer, approver] = await Promise.all(
    [startup, "officer", "approver"].map((account) => signedIn(browser, "ko", account)),
  );
  if (!reader || !officer || !approver) throw new Error("three signed in");
  const { page, t } = reader;

  await open(reader, "/challenges?q=흠집 검ㅅ");
  await button(reader, t("challenges.search.save")).click();
  await field(reader, t("challenges.search.saveMail")).selectOption("INSTANT");
  await press(reader, t("challenges.search.saveSubmit"));
  await expect(page.getByText(t("challenges.search.saved"))).toBeVisible();
  await open(reader, "/challenges?q=ㅂㅌㄹ");
  const star = page.getByRole("button", { name: t("notifications.follow.name.challenge", { title: battery }) });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");

  await publish(officer, approver);

  await open(reader, "/follows");
  const search = page.getByRole("row").filter({ hasText: "흠집 검ㅅ" });
  await expect(search).toContainText(t("notifications.follows.fresh", { count: 1 }));
  await expect(search.getByRole("combobox")).toHaveValue("INSTANT");
  const followed = page.getByRole("row").filter({ hasText: battery });
  await expect(followed.getByRole("combobox")).toHaveValue("DAILY");
  await followed.getByRole("combobox").selectOption("NONE");
  await press(reader, t("notifications.follows.changeOf", { name: battery }));
  await expectAccessible(page);
  await search.getByRole("link").click();
  await expect(titles(page)).toHaveText([scratches]);
  await expect(page.getByText(t("challenges.search.saved"))).toBeVisible();

  await stopMails(await visitor(browser, "ko"));

  await open(reader, "/follows");
  await expect(search).toContainText(t("notifications.follows.fresh", { count: 0 }));
  await expect(search.getByRole("combobox")).toHaveValue("NONE");
  await expect(followed.getByRole("combobox")).toHaveValue("NONE");
});

/** The problem that waits is approved by one and published by the other. */
async function publish(officer: Person, approver: Person): Promise<void> {
  const { page, t } = officer;
  await open(officer, "/manage/challenges");
  await page.getByRole("link", { name: scratches, exact: true }).click();
  await button(officer, t("challenges.manager.approve")).click();
  await expect(page.getByText(t("challenges.manager.turn.APPROVED"))).toBeVisible();
  await approver.page.goto(page.url());
  await button(approver, t("challenges.manager.publish")).click();
  await expect(approver.page.getByText(t("challenges.manager.turn.PUBLISHED"))).toBeVisible();
}

/** Whoever has the mail ends it without signing in: opening its link ends nothing, one press does. */
async function stopMails(mailReader: Person): Promise<void> {
  const { page, t } = mailReader;
  await open(mailReader, `/outbox?to=${startup}@demo.example`);
  const mail = page.getByRole("article").filter({ hasText: scratches });
  await mail.getByRole("link", { name: /\/unsubscribe\// }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("notifications.stop.title"));
  await expectAccessible(page);
  await press(mailReader, t("notifications.stop.stop"));
  await expect(page.getByText(t("notifications.done.stopped_follow"))).toBeVisible();
}

/** The titles of the challenges found, in order. */
const titles = (page: Page) => page.getByRole("main").getByRole("listitem").getByRole("heading", { level: 3 });
