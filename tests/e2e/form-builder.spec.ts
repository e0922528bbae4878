import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { button, field, open, press, type Person } from "./support/person";
import { wordsLike } from "./support/words";
import {
  addByKeyboard,
  addByPointer,
  addCondition,
  addSection,
  clearForm,
  dragAbove,
  gripOf,
  placeOf,
} from "./form/build";
import { answer, answerRows } from "./form/fill";
import { company, goal, member, proposal } from "./form/texts";
import { announce, draftCall } from "./story/announce-call";
import { postChallenge } from "./story/post-challenge";
import { newStory, type Story } from "./story/story";

const startupAccount = "owner.onkyeol";

test.describe.configure({ timeout: 8 * 60_000 });
test.use({ trace: "off" });

test("a form of 25 fields for a civil programme is built, filled in, submitted and previewed as blind", async ({
  browser,
}, info) => {
  const { step } = test;
  const story = newStory(browser, "ko", info);
  const officer = await story.as("officer");
  await step("a call is drafted", () => draftCall(story, officer));
  await step("its form is built by keyboard and pointer", () => build(officer));
  await step("fields change places by dragging and by arrow keys", () => reorder(officer));
  await step("the preview asks as the conditions say", () => tryOut(officer));
  await step("the form is saved, and the call announced", async () => {
    await press(officer, officer.t("builder.save"));
    await expect(officer.page.getByText(officer.t("programmes.done.form_edited"), { exact: true })).toBeVisible();
    await expectAccessible(officer.page);
    await officer.page.goto(story.callPath);
    await announce(story, officer);
  });
  await step("a challenge is posted", () => postChallenge(story));
  const startup = await step("a startup fills the form in", () => fillIn(story));
  await step("and sees it as a blind reader would", () => expectBlind(startup));
  await step("and submits it", () => submit(startup));
});

async function build(officer: Person): Promise<void> {
  const { page, t } = officer;
  await page.getByRole("link", { name: t("programmes.manage.decision.editForm") }).click();
  await expect(page.getByRole("heading", { name: t("builder.structure") })).toBeVisible();
  await clearForm(officer);

  await addSection(officer, "", "신청 기업");
  for (const planned of company) await addByKeyboard(officer, "신청 기업", planned);
  // It rests on the question before it, and on that one's first choice.
  await addCondition(officer);

  await addSection(officer, "", "실증 제안");
  for (const planned of proposal) {
    await addByPointer(officer, "실증 제안", planned);
    if (planned.label === "보관 설비") {
      await addCondition(officer);
      const values = page.getByRole("group", { name: t("builder.condition.values", { number: 1 }) });
      await values.getByLabel("보관").check();
      await values.getByLabel("하역").uncheck();
    }
    if (planned.label === "1억 원을 넘는 까닭") {
      await addCondition(officer);
      await page.getByLabel(t("builder.condition.atLeastName", { number: 1 })).fill("100000000");
    }
    if (planned.label === "담당 부서") await page.getByRole("checkbox", { name: t("builder.personal") }).check();
  }
  for (const template of ["goals", "team", "budget", "consents"]) await addSection(officer, template);

  await page.getByRole("button", { name: /^5\.1/ }).click();
  await button(officer, t("builder.useCeiling", { ceiling: "60,000,000" })).click();
  await field(officer, t("builder.ownShare")).fill("25");
  await field(officer, t("builder.cashShare")).fill("8");
  await expect(page.locator("li.builder__field")).toHaveCount(25);
}

async function reorder(officer: Person): Promise<void> {
  const { page, t } = officer;
  await expect(placeOf(officer, "담당 부서")).toHaveText("2.12");
  await dragAbove(officer, "담당 부서", "제안 이름");
  await expect(placeOf(officer, "담당 부서")).toHaveText("2.1");
  await gripOf(officer, "담당 부서").focus();
  await page.keyboard.press("ArrowDown");
  await expect(placeOf(officer, "담당 부서")).toHaveText("2.2");
  await expect(page.getByText(t("builder.said.moved", { section: 2, number: 2 }))).toBeAttached();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(placeOf(officer, "담당 부서"), "over the edge of its section").toHaveText("1.7");
  await button(officer, t("builder.undo")).click();
  await expect(placeOf(officer, "담당 부서")).toHaveText("2.1");
}

async function tryOut({ page, t }: Person): Promise<void> {
  const preview = page.getByRole("region", { name: t("builder.preview") });
  await expect(preview.getByLabel("실증한 곳과 결과")).toHaveCount(0);
  await preview.getByLabel("있음", { exact: true }).check();
  await expect(preview.getByLabel("실증한 곳과 결과")).toBeVisible();
  await expect(preview.getByRole("table")).toHaveCount(3);
  await expect(page.getByText(wordsLike(t, "builder.problems", "count"))).toHaveCount(0);
}

async function fillIn(story: Story): Promise<Person> {
  const { t } = story;
  const startup = await story.as(startupAccount);
  const { page } = startup;
  // The only challenge of the call, and so its first.
  await open(startup, `/challenges/${story.code}-KAI-01`);
  await page.getByRole("link", { name: t("challenges.apply.start") }).click();
  await button(startup, t("applications.start.start")).click();
  await expect(page.getByText(t("applications.draft.notSubmitted")).first()).toBeVisible();
  for (const planned of [...company, ...proposal]) await answer(startup, planned);
  await answerRows(startup);
  for (const consent of ["사실 확인", "군사기밀 없음 확인", "개인정보 수집·이용"]) {
    await page.getByRole("checkbox", { name: consent }).check();
  }
  await expect(page.getByRole("heading", { name: t("applications.draft.noBlockers") })).toBeVisible();
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible();
  await expectAccessible(page);
  return startup;
}

async function expectBlind(startup: Person): Promise<void> {
  const { page, t } = startup;
  await page.goto(`${new URL(page.url()).pathname}/preview?blind=1`);
  const paper = page.getByRole("region", { name: t("evaluation.desk.answers") });
  await expect(paper.getByRole("cell", { name: member.role })).toBeVisible();
  await expect(paper.getByRole("cell", { name: goal.item })).toBeVisible();
  await expect(paper.getByRole("cell", { name: "45,000,000" }).first()).toBeVisible();
  await expect(paper.getByText("■■■의 로봇이 상자를 알아보고 내립니다.")).toBeVisible();
  await expect(paper).not.toContainText(member.name);
  await expect(paper).not.toContainText("온결비전");
  await expectAccessible(page);
}

async function submit(startup: Person): Promise<void> {
  const { page, t } = startup;
  await page.goto(new URL(page.url()).pathname.replace("/preview", "/submit"));
  await page.getByRole("checkbox", { name: t("applications.submit.attest") }).check();
  await button(startup, t("applications.submit.submit")).click();
  await expect(page.getByRole("heading", { name: t("applications.receipt.received") })).toBeVisible();
}
