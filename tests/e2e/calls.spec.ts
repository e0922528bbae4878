import { expect, test, type Locator } from "@playwright/test";
import { inLanguage } from "../../lib/platform/localised";
import { partsMaterials } from "../../prisma/seed/programmes/parts-materials";
import { expectAccessible } from "./support/axe";
import { both, button, field, open, press, type Person } from "./support/person";
import { announce, withSeconds } from "./story/announce-call";
import { newStory, type Story } from "./story/story";

const HOUR = 3_600_000;

/** The template: a call of several stages with a form, documents and plans of its own. */
const [template, { terms }] = [partsMaterials.name.en, partsMaterials];
const prototype = { ko: "시제품과 시험 성적서 제출", en: "Prototype and test report handed in" };
const criterion = inLanguage(terms.stages?.[0]?.criteria[0]?.name ?? { ko: "" }, "en").text;
const sharper = { ko: "국산화 필요성과 대체 가능성", en: "Need to make it in Korea, and substitutes" };
const reason = {
  ko: "여러 기업이 시험 기관의 일정 때문에 시간이 더 필요하다고 하여 마감을 이틀 늦춥니다.",
  en: "Several companies need more time because the laboratories are booked, so the call closes two days later.",
};

test.describe.configure({ timeout: 240_000 });

test("a call made from a template is previewed as everybody, announced, and amended by two people for those who follow it", async ({
  browser,
}, info) => {
  const { step } = test;
  const story = newStory(browser, "en", info);
  const officer = await story.as("officer");
  await step("an officer changes a few terms of a template", () => draftFromTemplate(story, officer));
  await step("and sees the call as each of the five will", () => preview(story, officer));
  await step("an approver announces it", () => announce(story, officer));
  const startup = await step("it is open, and a startup follows it", () => follow(story));
  await step("the officer prepares an amendment", () => amend(story, officer));
  await step("the approver releases it", () => release(story));
  await step("the startup is told, and reads what changed and why", () => expectTold(story, startup));
});

/** The parts tell how far they are, and a folded row what stands in it. */
async function draftFromTemplate(story: Story, officer: Person): Promise<void> {
  const { page, t } = officer;
  const own = (key: string) => t(`programmes.manage.form.${key}`);
  await open(officer, "/manage/calls/new");
  await page.getByLabel(own("copyFrom")).selectOption({ label: template });
  await button(officer, own("copy")).click();
  await expect(page).toHaveURL(/from=/);
  await expect(field(officer, own("ceiling"))).toHaveValue(/5,?000,?000,?000/);
  await expect(field(officer, own("programme")).locator("option:checked")).toHaveText(template);

  const parts = page.getByRole("navigation", { name: own("toc") });
  const part = (title: string) => parts.getByRole("listitem").filter({ hasText: own(title) });
  await expect(part("dates")).toContainText("0 / 2");
  await expect(part("money")).toContainText(own("filledIn"));

  await field(officer, own("code")).fill(story.code);
  await both(officer, own("title"), story.callTitle);
  await field(officer, own("quota")).fill("8");

  const milestones = page.getByRole("group", { name: t("programmes.plans.milestones") });
  const first = milestones.getByRole("listitem").first();
  await expect(field(officer, `${t("programmes.plans.milestone")} (Korean)`).first()).toBeHidden();
  await first.locator("summary").click();
  const name = (label: "inKorean" | "inEnglish") =>
    first.getByLabel(t(`programmes.manage.form.${label}`, { label: t("programmes.plans.milestone") }));
  await name("inKorean").fill(prototype.ko);
  await name("inEnglish").fill(prototype.en);
  await first.getByLabel(own("dueAfterDays")).fill("150");
  const days = t("programmes.manage.form.daysShort", { days: "150" });
  await expect(first.locator("summary")).toHaveText(`1${prototype.en}${days}`);
  await expectAccessible(page);

  const now = Math.floor(Date.now() / 1000) * 1000;
  story.closesAt = now + 48 * HOUR;
  await field(officer, own("opensAt")).fill(withSeconds(now));
  await field(officer, own("closesAt")).fill(withSeconds(story.closesAt));
  await expect(part("dates")).toContainText(own("filledIn"));
  await button(officer, own("save")).click();
  await expect(button(officer, t("programmes.manage.decision.propose"))).toBeVisible();
  story.callPath = new URL(page.url()).pathname;
}

async function preview(story: Story, officer: Person): Promise<void> {
  const { page, t } = officer;
  const main = page.getByRole("main");
  await page.getByRole("link", { name: t("programmes.manage.decision.preview") }).click();
  const see = async (actor: string) => {
    const tab = page.getByRole("navigation", { name: t("programmes.preview.tabs") });
    await tab.getByRole("link", { name: t(`programmes.preview.actors.${actor}`), exact: true }).click();
    await expect(main.getByText(t(`programmes.preview.seen.${actor}`))).toBeVisible();
  };
  await see("startup");
  await expect(
    main
      .getByRole("region", { name: t("programmes.preview.form") })
      .getByRole("textbox")
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await see("demand");
  await expect(main.getByRole("blockquote")).toContainText(story.callTitle.en);
  await see("evaluator");
  await expect(main.getByRole("heading", { name: "Site visit" })).toBeVisible();
  await expectAccessible(page);
  await see("manager");
  await expect(main.getByText(prototype.en)).toBeVisible();
  await see("visitor");
  await expect(main.getByRole("heading", { level: 2, name: story.callTitle.en })).toBeVisible();
  await expect(main.getByText(prototype.en)).toBeVisible();
  await page.goto(story.callPath);
}

async function follow(story: Story): Promise<Person> {
  const { t } = story;
  const startup = await story.as("owner.byeolmuri");
  const { page } = startup;
  await open(startup, `/calls/${story.code}`);
  await expect(page.getByText(t("programmes.state.OPEN"), { exact: true }).first()).toBeVisible();
  const star = page.getByRole("button", { name: t("notifications.follow.name.call", { title: story.callTitle.en }) });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  return startup;
}

async function amend(story: Story, officer: Person): Promise<void> {
  const { page, t } = officer;
  const own = (key: string) => t(`programmes.amendments.${key}`);
  await page.goto(story.callPath);
  await page.getByRole("link", { name: own("prepare") }).click();
  await both(officer, own("reason"), reason);
  await field(officer, t("programmes.manage.form.closesAt")).fill(withSeconds(story.closesAt + 48 * HOUR));
  await button(officer, own("addCorrection")).click();
  await field(officer, own("place")).selectOption({ label: criterion });
  await both(officer, own("corrected"), sharper);
  await expectAccessible(page);
  await button(officer, own("propose")).click();
  await expect(page.getByText(own("status.PROPOSED"))).toBeVisible();
  await expect(button(officer, own("release")), "its author cannot release it").toHaveCount(0);
}

async function release(story: Story): Promise<void> {
  const { t } = story;
  const approver = await story.as("approver");
  await approver.page.goto(story.callPath);
  await press(approver, t("programmes.amendments.release"));
  await expect(approver.page.getByText(t("programmes.amendments.status.RELEASED"))).toBeVisible();
}

/** From the startup's home to the page of the call, which says what was and what is. */
async function expectTold(story: Story, startup: Person): Promise<void> {
  const { page, t } = startup;
  await open(startup, "/startup");
  const news = { number: 1, code: story.code, title: story.callTitle.en };
  await page.getByRole("link", { name: t("programmes.notices.call_amended.title", news), exact: true }).click();
  await expect(page).toHaveURL(/#amendments$/);
  const amendment = page.getByRole("article", { name: t("programmes.amendments.number", { number: 1 }) });
  await expect(amendment).toContainText(reason.en);
  await expect(amendment.getByRole("definition").first()).toContainText("→");
  await expect(inserted(amendment, "and substitutes")).toBeVisible();
  await expectAccessible(page);
}

const inserted = (place: Locator, text: string) => place.getByRole("insertion").filter({ hasText: text });
