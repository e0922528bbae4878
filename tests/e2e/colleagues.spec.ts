import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { startDraft } from "./support/draft";
import { button, field, nameOf, open, press, signedIn, type Person } from "./support/person";
import { wordsLike } from "./support/words";

const label = "주요 제품·기술";
const other = "방산·군 납품 경험";
/** Longer than colleagues' pages wait between two looks. */
const soon = { timeout: 30_000 };

test.describe.configure({ timeout: 240_000 });

test("two colleagues in one draft see each other, take over what the other saved, and choose field by field", async ({
  browser,
}) => {
  const owner = await signedIn(browser, "ko", "owner.haedam");
  const address = await startDraft(owner);
  const editor = await signedIn(browser, "ko", "editor.haedam");
  await open(editor, address);

  // Where the other one is, in words, at the field itself and above the form.
  await field(editor, label).focus();
  const { t } = owner;
  const here = owner.page.getByText(t("drafts.presence.here", { name: nameOf("editor.haedam") }));
  await expect(here).toBeVisible(soon);
  await expect(owner.page.getByRole("group", { name: t("drafts.presence.label") })).toContainText("기업 현황");

  // What is saved there arrives here without a reload.
  await field(editor, label).fill("동료의 글");
  await expectSaved(editor);
  await expect(field(owner, label)).toHaveValue("동료의 글", soon);

  // Both change the same field while one is cut off: nothing is overwritten, the other's further field comes in.
  await owner.context.setOffline(true);
  await field(owner, label).fill("내 글");
  await expect(owner.page.getByText(t("applications.draft.save.offline"))).toBeVisible(soon);
  await field(editor, label).fill("동료의 다른 글");
  await editor.page
    .getByRole("group", { name: new RegExp(other) })
    .getByRole("radio")
    .first()
    .check();
  await expectSaved(editor);
  await owner.context.setOffline(false);
  await expect(owner.page.getByText(t("applications.draft.conflict.choose"))).toBeVisible(soon);
  await expect(owner.page.locator("blockquote")).toHaveText(["내 글", "동료의 다른 글"]);
  await expect(
    owner.page
      .getByRole("group", { name: new RegExp(other) })
      .getByRole("radio")
      .first(),
  ).toBeChecked();
  await expectAccessible(owner.page);
  await button(owner, `${label}: ${t("applications.draft.conflict.mineUse")}`).click();
  await expectSaved(owner);
  await expect(field(editor, label)).toHaveValue("내 글", soon);

  // The replaced text is in the history, with the way back to it.
  await open(owner, `${address}/history`);
  await expect(owner.page.getByRole("article").first()).toContainText(t("drafts.history.now"));
  await expectAccessible(owner.page);
  const theirs = owner.page.getByRole("article", { name: new RegExp(nameOf("editor.haedam")) }).first();
  await theirs.getByRole("button", { name: new RegExp(t("drafts.history.restore")) }).click();
  await press(owner, t("drafts.history.restore"));
  await expect(field(editor, label)).toHaveValue("동료의 다른 글", soon);
});

test("colleagues comment on a field, answer and settle; the other sees it without a reload", async ({ browser }) => {
  const owner = await signedIn(browser, "ko", "owner.mirgyeol");
  const address = await startDraft(owner);
  const editor = await signedIn(browser, "ko", "editor.mirgyeol");
  await open(editor, address);
  const { t } = owner;

  await button(editor, t("drafts.comments.addNamed", { label })).click();
  await editor.page
    .getByRole("textbox", { name: t("drafts.comments.new"), exact: true })
    .fill("제품 이름을 정확히 적어 주십시오.");
  await press(editor, t("drafts.comments.send"));
  const opened = button(owner, t("drafts.comments.openNamed", { label, count: 1 }));
  await expect(opened).toBeVisible(soon);
  await opened.click();
  const thread = (person: Person) =>
    person.page.getByRole("article", { name: t("drafts.comments.threadBy", { name: nameOf("editor.mirgyeol") }) });
  await expect(thread(owner)).toContainText("제품 이름을 정확히 적어 주십시오.");
  await expectAccessible(owner.page);

  await thread(owner).getByText(t("drafts.comments.answer"), { exact: true }).first().click();
  await thread(owner).getByRole("textbox").fill("고쳤습니다.");
  await thread(owner)
    .getByRole("button", { name: t("drafts.comments.answer"), exact: true })
    .click();
  await expect(thread(editor)).toContainText("고쳤습니다.", soon);
  await thread(editor)
    .getByRole("button", { name: t("drafts.comments.settle") })
    .click();
  await expect(thread(editor)).toHaveCount(0, soon);
  await expect(button(owner, t("drafts.comments.addNamed", { label }))).toBeVisible(soon);

  // Nothing of it is in what evaluators will see.
  await open(owner, `${address}/preview?blind=1`);
  await expect(owner.page.getByText("제품 이름을 정확히")).toHaveCount(0);
  await expectAccessible(owner.page);
});

async function expectSaved({ page, t }: Person): Promise<void> {
  await expect(page.getByText(wordsLike(t, "applications.draft.save.saved", "time"))).toBeVisible(soon);
}
