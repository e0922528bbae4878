import { expect } from "@playwright/test";
import { expectAccessible } from "../support/axe";
import { pdf } from "../support/pdf";
import { button, field, press, type Person } from "../support/person";
import { openProject } from "./agree";
import { inLocale, type Story } from "./story";
import { milestoneReport } from "./texts";

/** The first tranche: requested by the officer, approved by the approver, marked paid by the officer. */
export async function payAdvance(story: Story): Promise<void> {
  const { t } = story;
  const officer = await story.as("officer");
  const approver = await story.as("approver");
  await openProject(story, officer, "manage");
  await press(officer, t("funding.act.request"));
  await expect(button(officer, t("funding.act.request"))).toHaveCount(0);

  await openProject(story, approver, "manage");
  await expectAccessible(approver.page);
  await press(approver, t("funding.act.approve"));
  await expect(button(approver, t("funding.act.approve"))).toHaveCount(0);

  await openProject(story, officer, "manage");
  await expectAccessible(officer.page);
  await press(officer, t("funding.act.pay"));
  await expect(button(officer, t("funding.act.pay"))).toHaveCount(0);
  await expect(officer.page.getByText(t("funding.status.PAID"), { exact: true }).first()).toBeVisible();
}

/** The startup reports the first milestone with a file; the demand owner opens it and accepts. */
export async function acceptMilestone(story: Story, startup: string, owner: string): Promise<void> {
  const { t } = story;
  const reporter = await story.as(startup);
  const { page } = reporter;
  await openProject(story, reporter, "startup");
  await page.getByRole("checkbox", { name: t("files.upload.attest") }).check();
  const file = await pdf("minutes.pdf", "Minutes");
  await field(reporter, t("milestones.act.evidenceLabel")).setInputFiles(file);
  await expect(page.getByText(t("files.upload.done", { name: file.name }))).toBeVisible();
  // The later milestones have the same form, folded away.
  await field(reporter, t("milestones.act.reportLabel"))
    .filter({ visible: true })
    .fill(inLocale(story, milestoneReport));
  await expectAccessible(page);
  await press(reporter, t("milestones.act.report"));
  await expect(milestone(reporter)).toContainText(t("milestones.status.REPORTED"));

  const decider = await story.as(owner);
  await openProject(story, decider, "demand");
  await expect(decider.page.getByRole("link", { name: file.name })).toBeVisible();
  await expectAccessible(decider.page);
  await press(decider, t("milestones.act.accept"));
  await expect(milestone(decider)).toContainText(t("milestones.status.ACCEPTED"));
}

const milestone = ({ page }: Person) => page.locator("#milestone-1 > summary");

/** What all parties see in the end: the money and the milestones, each as a picture and as a table with its numbers. */
export async function expectProject(story: Story, account: string, area: string): Promise<void> {
  const { t } = story;
  const person = await story.as(account);
  const { page } = person;
  await openProject(story, person, area);
  await expect(page.getByRole("heading", { name: t("funding.flow.title") })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "42,000,000" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: t("milestones.gantt.title"), exact: true })).toBeVisible();
  const summary = t("milestones.gantt.summary", { total: 3, accepted: 1 });
  await expect(page.getByRole("img", { name: summary }).or(page.getByText(summary)).first()).toBeAttached();
  await expect(milestone(person)).toContainText(t("milestones.status.ACCEPTED"));
  await expectAccessible(page);
}
