import { expect, type Locator } from "@playwright/test";
import { gradePoints } from "../../../lib/evaluation/rules/sheet";
import { standardStage } from "../../../lib/programmes/rules/standard-values";
import { expectAccessible } from "../support/axe";
import { button, open, type Person } from "../support/person";
import { wordsLike } from "../support/words";
import { inLocale, type Story } from "./story";

/** Percent of the points that an evaluator gives to each applicant, by the applicant's name. */
export type Marks = Record<string, number>;

/** One evaluator: declares no conflict, scores and comments on every criterion of every application, submits. */
export async function evaluate(story: Story, account: string, marks: Marks, look: { scan: boolean }): Promise<void> {
  const { t, code } = story;
  const evaluator = await story.as(account);
  const { page } = evaluator;
  const scan = () => (look.scan ? expectAccessible(page) : Promise.resolve());
  for (const place of Object.keys(marks).keys()) {
    await open(evaluator, "/evaluate");
    if (place === 0) await scan();
    const queue = page.getByRole("region").filter({ has: page.getByRole("heading", { name: code }) });
    const act = t("evaluation.queue.act.ASSIGNED");
    await queue.getByRole("link", { name: act }).first().click();
    const applicant = await declareNone(evaluator, Object.keys(marks), place === 0 ? scan : undefined);
    await fillSheet(story, evaluator, marks[applicant] ?? 0);
    if (place === 0) await scan();
    await submitSheet(evaluator);
    if (place === 0) await scan();
  }
}

/** The gate names applicant and owner, and shows nothing of the application. Returns the applicant's name. */
async function declareNone(evaluator: Person, applicants: string[], scan?: () => Promise<void>): Promise<string> {
  const { page, t } = evaluator;
  const none = page.getByRole("checkbox", { name: t("evaluation.gate.none") });
  await expect(none).toBeVisible();
  await expect(page.getByRole("heading", { name: t("evaluation.desk.answers"), exact: true })).toHaveCount(0);
  const about = await page.getByText(wordsLike(t, "evaluation.gate.about", "applicant", { owner: "" })).innerText();
  await scan?.();
  await none.check();
  await button(evaluator, t("evaluation.gate.open")).click();
  await expect(page.getByText(t("evaluation.sheet.notSubmitted"))).toBeVisible();
  const applicant = applicants.find((name) => about.includes(name));
  if (!applicant) throw new Error(`unknown applicant: ${about}`);
  return applicant;
}

async function fillSheet(story: Story, evaluator: Person, percent: number): Promise<void> {
  const { page, t } = evaluator;
  const sheet = page.getByRole("region", { name: t("evaluation.sheet.title"), exact: true });
  for (const [index, criterion] of standardStage.criteria.entries()) {
    const name = inLocale(story, { ko: criterion.name.ko, en: criterion.name.en ?? criterion.name.ko });
    const title = t("evaluation.sheet.criterion", { position: index + 1, name });
    const card = sheet.getByRole("group").filter({ hasText: title }).first();
    if (index > 0) await card.getByText(title, { exact: true }).click();
    const points = gradePoints(criterion.maxPoints, percent);
    await card.getByLabel(t("evaluation.sheet.exactLabel", { max: criterion.maxPoints })).fill(String(points));
    await comment(card, t("evaluation.sheet.comment"), "요구 성능을 확인할 시험 방법이 구체적입니다.");
  }
  await comment(
    sheet,
    t("evaluation.sheet.overall"),
    "현장에서 바로 시험할 수 있는 계획이며 위험이 잘 드러나 있습니다.",
  );
  await expect(sheet.getByText(wordsLike(t, "evaluation.sheet.save.saved", "time"))).toBeVisible();
}

async function comment(where: Locator, label: string, text: string): Promise<void> {
  await where.getByRole("textbox", { name: label }).fill(text);
}

async function submitSheet(evaluator: Person): Promise<void> {
  const { page, t } = evaluator;
  await button(evaluator, t("evaluation.sheet.submit")).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: t("evaluation.sheet.confirm") })
    .click();
  await expect(page.getByRole("heading", { name: t("evaluation.sheet.submittedTitle") })).toBeVisible();
}
