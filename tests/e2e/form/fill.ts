import { expect } from "@playwright/test";
import { field, type Person } from "../support/person";
import { goal, member, type Planned } from "./texts";

/** Answers one planned field, once its condition lets it show. */
export async function answer(startup: Person, planned: Planned): Promise<void> {
  const { page } = startup;
  const { label, options, answer: given = "" } = planned;
  if (!options) return field(startup, label).fill(String(given));
  const group = page.getByRole("group", { name: label });
  for (const choice of [given].flat()) await group.getByLabel(choice, { exact: true }).check();
}

/** The rows of the tables that came from templates: targets, team, budget. */
export async function answerRows(startup: Person): Promise<void> {
  const { page, t } = startup;
  const cell = (column: string) => page.getByRole("textbox", { name: t("applications.rows.cell", { row: 1, column }) });
  const [item, unit, now, target, proof] = ["항목", "단위", "현재", "목표", "확인 방법"];
  await cell(item ?? "").fill(goal.item);
  await cell(unit ?? "").fill(goal.unit);
  await cell(now ?? "").fill(goal.now);
  await cell(target ?? "").fill(goal.target);
  await cell(proof ?? "").fill(goal.proof);
  await cell("이름").fill(member.name);
  await cell("맡은 일").fill(member.role);
  await cell("경력").fill(member.experience);
  await cell("참여율 (%)").fill(member.participation);

  const amount = (category: string, column: string) =>
    page.getByRole("textbox", { name: t("applications.rows.budgetCell", { category, column }) });
  await amount("재료비", "정부지원금").fill("45000000");
  await amount("인건비", "자기부담 현금").fill("5000000");
  await amount("인건비", "자기부담 현물").fill("4999999");
  const rules = page.getByRole("list", { name: t("applications.rows.rules") });
  await expect(rules.getByText(t("applications.rows.notMet"))).toHaveCount(1);
  await amount("인건비", "자기부담 현물").fill("10000000");
  await expect(rules.getByText(t("applications.rows.notMet"))).toHaveCount(0);
  await expect(page.getByRole("cell", { name: "60,000,000원" })).toBeVisible();
}
