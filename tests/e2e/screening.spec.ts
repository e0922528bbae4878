import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { button, field, open, press, signedIn, type Person } from "./support/person";
import { wordsLike } from "./support/words";

/** The demo's call under screening (prisma/seed.ts), one applicant of it that meets every rule, and one that looks linked. */
const call = "추가 공고";
const applicant = "늘찬에너지";
const linked = "해담로보틱스";
const asked = { schedule: "추진 일정", use: "민간 활용과 사업화" };
const more = { schedule: "시설은 4개월째에 씁니다.", use: "민간 시험소에도 공급합니다." };
const why = "시험 시설을 쓰는 기간과 쓸 곳을 더 적어 주십시오.";
const reason = "다른 신청 기업과 같은 곳에서 같은 사람이 운영함을 확인했습니다.";

test.describe.configure({ timeout: 240_000 });

test("an officer asks for a supplement, sees what the answer changed, and lets all pass but the exceptions", async ({
  browser,
}) => {
  const officer = await signedIn(browser, "ko", "officer");
  const list = await listOf(officer);
  const { page, t } = officer;

  // Filtered: what awaits a supplement already is not among what waits for a result.
  await page.getByRole("link", { name: new RegExp(`^${t("applications.screening.filters.waiting")} \\d+$`) }).click();
  await expect(page).toHaveURL(/show=waiting/);
  await expect(page.getByRole("row").filter({ hasText: "온결비전" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: applicant }).click();

  await page.getByText(t("applications.supplement.ask"), { exact: true }).click();
  for (const label of Object.values(asked)) {
    await page.getByRole("checkbox", { name: label }).check();
    await field(officer, t("applications.supplement.reasonFor", { field: label })).fill(why);
  }
  const due = field(officer, t("applications.supplement.due"));
  await due.fill((await due.inputValue()).replace("18:00", "17:00"));
  await expectAccessible(page);
  await press(officer, t("applications.supplement.send"));
  await expect(page.getByText(t("applications.supplement.states.open"))).toBeVisible();
  const address = page.url();

  await answer(await signedIn(browser, "ko", "owner.neulchan"));

  // What went and what came, beside each other and in the text itself.
  await page.goto(address);
  const changes = page.getByRole("table", { name: t("applications.supplement.answerOf", { number: 1 }) });
  await expect(changes.getByRole("row")).toHaveCount(3);
  for (const added of Object.values(more)) {
    await expect(changes.getByRole("insertion").filter({ hasText: added })).toBeVisible();
  }
  await expectAccessible(page);

  // The exceptions are named before anything happens.
  await page.goto(list);
  await page.getByRole("link", { name: t("applications.screening.bulkAct") }).click();
  await expect(page.getByRole("heading", { name: t("applications.passing.exceptions", { count: 3 }) })).toBeVisible();
  const exception = page.getByRole("row").filter({ hasText: linked });
  await expect(exception.getByText(t("applications.passing.reasons.linked"))).toBeVisible();
  await expectAccessible(page);
  await press(officer, t("applications.passing.act", { count: 3 }));
  await expect(page.getByText(t("applications.passing.nobody"))).toBeVisible();

  await exception.getByRole("link", { name: linked }).click();
  await page.getByRole("radio", { name: t("applications.screening.status.INELIGIBLE") }).check();
  await field(officer, t("applications.screening.reason")).fill(reason);
  await press(officer, t("applications.screening.decide"));

  await page.goto(`${list}?show=eligible`);
  await expect(page.getByRole("row").filter({ hasText: applicant })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: linked })).toHaveCount(0);
  await page.goto(`${list}?show=ineligible`);
  await expect(page.getByRole("row").filter({ hasText: linked })).toContainText(reason);
});

async function listOf(officer: Person): Promise<string> {
  const { page, t } = officer;
  await open(officer, "/manage/calls");
  await page.getByRole("link", { name: call }).click();
  await page.getByRole("link", { name: t("programmes.manage.tabs.applications"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("applications.screening.title") })).toBeVisible();
  return page.url();
}

/** The startup's owner finds the request on its home; only the two fields are open, also to a hand-made request. */
async function answer(owner: Person): Promise<void> {
  const { page, t } = owner;
  await open(owner, "/startup");
  await page
    .getByRole("heading", { name: t("applications.todo.answer_supplement.title") })
    .getByRole("link")
    .click();
  await expect(page.getByText(why).first()).toBeVisible();
  await expect(field(owner, "제안 제목")).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "사실 확인" })).toHaveCount(0);
  await expectAccessible(page);
  const path = new URL(page.url()).pathname;
  expect(await saveByHand(owner, path)).toContain("applications.not_asked_for");

  await add(owner, asked.schedule, more.schedule);
  await add(owner, asked.use, more.use);
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible();
  await button(owner, t("applications.draft.check")).first().click();
  await page.getByRole("checkbox", { name: t("applications.submit.attest") }).check();
  await expectAccessible(page);
  await button(owner, t("applications.supplement.answer")).click();
  await expect(page.getByRole("heading", { name: t("applications.receipt.received") })).toBeVisible();
}

/** Goes on after what stands there. */
async function add(owner: Person, label: string, text: string): Promise<void> {
  const control = field(owner, label);
  await control.fill(`${await control.inputValue()} ${text}`);
}

/** What the page itself would never send: an answer to a field that nobody asked for. */
function saveByHand({ page }: Person, path: string): Promise<string> {
  return page.evaluate(async (address) => {
    const answers = { title: "몰래 고친 제목" };
    const answer = await fetch(`/api${address.replace("/startup", "")}/sections/proposal`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ version: 1, answers }),
    });
    return answer.text();
  }, path);
}
