import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test, type Page, type Route } from "@playwright/test";
import { pieceBytes } from "../../lib/files/rules/upload";
import { startDraft } from "./support/draft";
import { signedIn, type Person } from "./support/person";

test.describe.configure({ timeout: 180_000 });

const size = 50 * 1024 ** 2;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "uploads-"));
test.afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("50 MB go on by themselves after the connection was lost, from where they stopped", async ({ browser }) => {
  const person = await signedIn(browser, "ko", "owner.bion");
  const { context, page, t } = person;
  await startDraft(person);
  const file = largePdf("끊긴 계획서.pdf");
  const pieces = piecesOf(page);
  await stopAfter(page, 3, async (route) => {
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await choose(person, file.path);
  await expect(page.getByText(t("files.upload.states.lost", { percent: 48 }))).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(t("files.upload.hints.lost"))).toBeVisible();
  await expect(progressOf(person, file)).toHaveAttribute("aria-valuenow", "48");

  await page.unroute("**/api/uploads/*");
  await context.setOffline(false);
  await expectAttached(person, file);
  expect(pieces).toEqual([0, 1, 2, 3, 4, 5, 6].map((number) => number * pieceBytes));
  await expect(page.getByText(t("files.upload.states.failed"))).toHaveCount(0);
});

test("after a reload the same file chosen again goes on from where it stopped, and a pause is kept", async ({
  browser,
}) => {
  const person = await signedIn(browser, "ko", "owner.byeolmuri");
  const { page, t } = person;
  await startDraft(person);
  const file = largePdf("이어 올릴 계획서.pdf");
  // The third piece hangs on the way.
  await stopAfter(page, 2, async () => undefined);
  await choose(person, file.path);
  await expect(progressOf(person, file)).toHaveAttribute("aria-valuenow", "32", { timeout: 60_000 });
  await page.getByRole("button", { name: t("files.upload.pauseNamed", { name: file.name }) }).click();
  await expect(page.getByText(t("files.upload.states.paused", { percent: 32 }))).toBeVisible();
  await page.unroute("**/api/uploads/*");

  await page.reload();
  await expect(page.getByText(t("files.upload.states.left", { percent: 32 }))).toBeVisible();
  await expect(page.getByText(t("files.upload.hints.left"))).toBeVisible();
  const pieces = piecesOf(page);
  await choose(person, file.path);
  await expectAttached(person, file);
  expect(pieces).toEqual([2, 3, 4, 5, 6].map((number) => number * pieceBytes));
});

/** The bytes of the file fields of a draft stand behind the attestation. */
async function choose({ page, t }: Person, file: string): Promise<void> {
  const attest = page.getByRole("checkbox", { name: t("files.attest.label") }).first();
  if (!(await attest.isChecked())) await attest.check();
  await page.locator('input[type="file"]').first().setInputFiles(file);
}

const progressOf = ({ page, t }: Person, { name }: { name: string }) =>
  page.getByRole("progressbar", { name: t("files.upload.progress", { name }) });

async function expectAttached(person: Person, file: { name: string; sha256: string }): Promise<void> {
  const row = person.page.getByRole("listitem").filter({ hasText: file.name });
  const digest = `${file.sha256.slice(0, 5)}…${file.sha256.slice(-6)}`;
  await expect(row.getByText(digest)).toBeVisible({ timeout: 90_000 });
  await expect(progressOf(person, file)).toHaveCount(0);
}

/** Where the pieces began that the server took, as they come. */
function piecesOf(page: Page): number[] {
  const offsets: number[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "PATCH" && response.status() === 204)
      offsets.push(Number(response.request().headers()["upload-offset"]));
  });
  return offsets;
}

/** Lets so many pieces through; what becomes of the next one says `then`. */
async function stopAfter(page: Page, count: number, then: (route: Route) => Promise<void>): Promise<void> {
  let passed = 0;
  await page.route("**/api/uploads/*", async (route) => {
    if (route.request().method() === "PATCH") passed += 1;
    return passed > count ? then(route) : route.continue();
  });
}

function largePdf(name: string): { name: string; path: string; sha256: string } {
  const head = Buffer.from("%PDF-1.7\n");
  const end = Buffer.from("\n%%EOF\n");
  const bytes = Buffer.concat([head, randomBytes(size - head.length - end.length), end]);
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  return { name, path: file, sha256: createHash("sha256").update(bytes).digest("hex") };
}
