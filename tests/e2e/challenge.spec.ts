import { expect, test, type Browser, type Locator } from "@playwright/test";
import { demoStartups } from "../../prisma/seed/accounts";
import { ownersReply, returnedChallengeText } from "../../prisma/seed/challenges/returned";
import { expectAccessible } from "./support/axe";
import { both, button, field, nameOf, open, press, signedIn, visitor, type Person } from "./support/person";

/** The demonstration's challenge that was sent back; its editor writes, its owner speaks for the company. */
const [title] = returnedChallengeText.title;
const company = demoStartups.bion?.ko ?? "";

const remark = "조립장의 밝기와 통신망이 없을 때의 동작을 적어 주십시오. 창업기업이 장비를 고를 수 있습니다.";
const environment = {
  ko: "조립장, 실내 조명 300룩스 이상. 통신망이 끊겨도 하루 동안 기록을 보관합니다.",
  en: "Assembly hall, indoor light of 300 lux or more. Keeps a day of records without a network.",
};
const annex = {
  text: { ko: "공구함 240개의 배치와 점검 시각표입니다.", en: "Places of 240 tool boxes and times of the checks." },
  terms: { ko: "이 과제의 제안에만 쓰고 남에게 전하지 않습니다.", en: "For proposals to this challenge only." },
};
const question = "공구마다 표식을 붙여도 됩니까?";
const answer = { ko: "떨어지지 않는 표식이면 됩니다.", en: "Yes, where it cannot come off." };
const reason = {
  ko: "질문이 많아 시험 구역을 쓸 수 있는 때를 분명하게 적습니다.",
  en: "Many asked, so the times of the test zone are stated clearly.",
};
const support = { ko: "조립장 시험 구역(평일 18시 이후)", en: "A test zone in the hall after 18:00 on weekdays" };

test.describe.configure({ timeout: 240_000 });

test("a challenge is returned, mended and published, its annex opened, a question answered, and its text corrected", async ({
  browser,
}) => {
  const { step } = test;
  const people = await everybody(browser);
  const { editor, officer, approver, startup } = people;
  const work = await step("the editor mends what was returned, and the owner submits it", () => mend(people));
  const managed = await step("the officer sends it back with a comment at one section", () => sendBack(officer));
  await step("the editor settles it, and the owner submits again", () => settle(people, work));
  await step("the officer sees what changed and approves", () => approve(officer, managed));
  const code = await step("the approver publishes", () => publish(approver, managed));
  await step("its annex is closed to a visitor and to who is of no startup", () => expectClosed(people, code));
  await step("a verified startup accepts the terms and reads it, marked", () => openAnnex(startup, code));
  await step("which the demand owner sees", () => expectLogged(editor, work));
  await step("a startup asks", () => ask(startup, code));
  await step("the demand owner answers without learning who asked", () => answerIt(editor, work));
  await step("the manager releases the answer to everybody", () => release(people, managed, code));
  await step("a correction is prepared by the owner and released by the approver", () =>
    correct(people, work, managed),
  );
  await step("and everybody sees what was and what is", () => expectCorrected(people.reader, code));
});

type People = Record<"editor" | "owner" | "officer" | "approver" | "startup" | "reader", Person>;

async function everybody(browser: Browser): Promise<People> {
  const as = (account: string) => signedIn(browser, "ko", account);
  const [editor, owner, officer, approver, startup, reader] = await Promise.all([
    as("editor.kai"),
    as("owner.kai"),
    as("officer"),
    as("approver"),
    as("owner.bion"),
    visitor(browser, "ko"),
  ]);
  return { editor, owner, officer, approver, startup, reader };
}

/** Returns the address of the demand owner's page. */
async function mend({ editor, owner }: People): Promise<string> {
  const { page, t } = editor;
  await open(editor, "/demand");
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByText(ownersReply.text)).toBeVisible();
  const work = new URL(page.url()).pathname;
  await page.getByRole("link", { name: t("challenges.owner.edit") }).click();
  await both(editor, t("challenges.form.annexText"), annex.text);
  await both(editor, t("challenges.form.annexTerms"), annex.terms);
  await save(editor);
  await expect(page.getByText(t("challenges.owner.onlySigners"))).toBeVisible();
  await submit(owner, work);
  return work;
}

async function sendBack(officer: Person): Promise<string> {
  const { page, t } = officer;
  await open(officer, "/manage/challenges?state=review");
  await page.getByRole("link", { name: title, exact: true }).click();
  const section = { section: t("challenges.sections.environment") };
  await page.getByText(t("challenges.manager.commentOn", section), { exact: true }).click();
  await field(officer, t("challenges.manager.commentFor", section)).fill(remark);
  await button(officer, t("challenges.manager.sendBack")).click();
  await expect(page.getByText(t("challenges.manager.turn.RETURNED"))).toBeVisible();
  return new URL(page.url()).pathname;
}

async function settle({ editor, owner }: People, work: string): Promise<void> {
  const { page, t } = editor;
  await page.goto(`${work}/edit`);
  const section = page.getByRole("region", { name: t("challenges.sections.environment") });
  await expect(section.getByText(remark)).toBeVisible();
  await both(editor, t("challenges.form.environment"), environment);
  const settled = t("challenges.comments.settle", { section: t("challenges.sections.environment") });
  await section.getByRole("checkbox", { name: settled }).check();
  await expectAccessible(page);
  await save(editor);
  await submit(owner, work);
}

async function approve(officer: Person, managed: string): Promise<void> {
  const { page, t } = officer;
  await page.goto(`${managed}/versions`);
  await expect(inserted(page.getByRole("main"), "300룩스")).toBeVisible();
  await expectAccessible(page);
  await page.goto(managed);
  const thread = page.getByRole("group", {
    name: t("challenges.comments.on", { section: t("challenges.sections.environment") }),
  });
  await expect(thread.getByText(t("challenges.comments.stand.settled"), { exact: true })).toBeVisible();
  await button(officer, t("challenges.manager.approve")).click();
  await expect(page.getByText(t("challenges.manager.turn.APPROVED"))).toBeVisible();
}

async function publish(approver: Person, managed: string): Promise<string> {
  const { page, t } = approver;
  await page.goto(managed);
  await press(approver, t("challenges.manager.publish"));
  await page.getByRole("link", { name: t("challenges.manager.public"), exact: true }).click();
  await page.waitForURL(/\/challenges\/[^/]+-KAI-/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Its words are neither on the public page nor behind the way that leads from there. */
async function expectClosed({ reader, officer }: People, code: string): Promise<void> {
  await open(reader, `/challenges/${code}`);
  await expect(reader.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(reader.page.getByRole("main")).not.toContainText(annex.text.ko);
  const way = { name: reader.t("challenges.materials.annexText") };
  await reader.page.getByRole("link", { name: reader.t("challenges.materials.openNamed", way) }).click();
  await expect(reader.page).toHaveURL(/\/sign-in/);
  await open(officer, `/startup/challenges/${code}/annex`);
  await expect(officer.page.getByText(officer.t("challenges.annex.closed.nobody.title"))).toBeVisible();
  await expect(officer.page.getByText(annex.terms.ko)).toHaveCount(0);
}

async function openAnnex(startup: Person, code: string): Promise<void> {
  const { page, t } = startup;
  await open(startup, `/startup/challenges/${code}/annex`);
  await expect(page.getByText(annex.terms.ko)).toBeVisible();
  await expect(page.getByText(annex.text.ko)).toHaveCount(0);
  await page.getByRole("checkbox", { name: t("challenges.annex.accept") }).check();
  await expectAccessible(page);
  await press(startup, t("challenges.annex.acceptAct"));
  await expect(page.getByText(annex.text.ko)).toBeVisible();
  await expect(page.getByText(`${company} · ${nameOf("owner.bion")}`)).toBeVisible();
  await expectAccessible(page);
}

async function expectLogged({ page, t }: Person, work: string): Promise<void> {
  await page.goto(work);
  // Published: no comment waits for an answer any more.
  await expect(page.getByText(t("challenges.comments.stand.open"), { exact: true })).toHaveCount(0);
  const log = page.getByRole("region", { name: t("challenges.workMaterials.openings") });
  await expect(log.getByRole("row").filter({ hasText: company })).toContainText(t("challenges.workMaterials.read"));
}

async function ask(startup: Person, code: string): Promise<void> {
  const { page, t } = startup;
  await open(startup, `/startup/challenges/${code}/questions`);
  await field(startup, t("challenges.ask.text")).fill(question);
  await page.getByRole("checkbox", { name: t("challenges.ask.attest") }).check();
  await press(startup, t("challenges.ask.send"));
  const own = page.getByRole("region", { name: t("challenges.ask.own") });
  await expect(own.getByText(question)).toBeVisible();
  await expectAccessible(page);
}

async function answerIt(editor: Person, work: string): Promise<void> {
  const { page, t } = editor;
  await page.goto(`${work}/questions`);
  await expect(page.getByText(question)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(company);
  await both(editor, t("challenges.handle.answerText"), answer);
  await expectAccessible(page);
  await press(editor, t("challenges.handle.saveAnswer"));
  await expect(page.getByText(t("challenges.questionStatus.DRAFTED"), { exact: true })).toBeVisible();
}

async function release({ officer, reader }: People, managed: string, code: string): Promise<void> {
  const { page, t } = officer;
  await page.goto(`${managed}/questions`);
  await expect(page.getByRole("listitem").filter({ hasText: question })).toContainText(company);
  await expectAccessible(page);
  await press(officer, t("challenges.release.release"));
  await expect(page.getByText(t("challenges.questionStatus.RELEASED"), { exact: true })).toBeVisible();

  await open(reader, `/challenges/${code}`);
  const answers = reader.page.getByRole("region", { name: t("challenges.questions.title") });
  await expect(answers.getByText(answer.ko)).toBeVisible();
  await expect(reader.page.getByRole("main")).not.toContainText(company);
}

async function correct({ owner, approver }: People, work: string, managed: string): Promise<void> {
  const { t } = owner;
  await owner.page.goto(`${work}/correct`);
  await both(owner, t("challenges.corrections.reason"), reason);
  await both(owner, t("challenges.form.support"), support);
  await expectAccessible(owner.page);
  await button(owner, t("challenges.corrections.propose")).click();
  await expect(owner.page.getByText(t("challenges.corrections.status.PROPOSED"))).toBeVisible();

  await approver.page.goto(managed);
  await press(approver, t("challenges.corrections.release"));
  await expect(approver.page.getByText(t("challenges.corrections.status.RELEASED"))).toBeVisible();
}

async function expectCorrected(reader: Person, code: string): Promise<void> {
  const { page, t } = reader;
  await open(reader, `/challenges/${code}`);
  const corrections = page.getByRole("region", { name: t("challenges.corrections.title"), exact: true });
  await expect(
    corrections.getByRole("heading", { name: t("challenges.corrections.number", { number: 1 }) }),
  ).toBeVisible();
  await expect(corrections.getByText(reason.ko)).toBeVisible();
  await expect(inserted(corrections, "평일 18시 이후")).toBeVisible();
  await expect(page.getByRole("region", { name: t("challenges.text.support") })).toContainText(support.ko);
  await expectAccessible(page);
}

async function save(editor: Person): Promise<void> {
  await button(editor, editor.t("challenges.form.save")).click();
  await expect(editor.page.getByText(editor.t("challenges.owner.turn.RETURNED"))).toBeVisible();
}

async function submit(owner: Person, work: string): Promise<void> {
  await owner.page.goto(work);
  await button(owner, owner.t("challenges.owner.submit")).click();
  await expect(owner.page.getByText(owner.t("challenges.owner.turn.SUBMITTED"))).toBeVisible();
}

const inserted = (place: Locator, text: string) => place.getByRole("insertion").filter({ hasText: text });
