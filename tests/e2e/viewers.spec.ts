import { expect, test, type Page } from "@playwright/test";
import { hangul, hangulPackage, paragraphText } from "../factories/documents";
import { officeFile } from "../factories/hostile/archives";
import { open, signedIn } from "./support/person";
import { sendUpload } from "./support/upload";

const word = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>워드 문서의 본문</w:t></w:r></w:p></w:body></w:document>`;

test("files open in the page without a plug-in, under the policy of the built site", async ({ browser, baseURL }) => {
  const person = await signedIn(browser, "ko", "owner.haedam");
  const { page, t } = person;
  const errors = errorsOf(page);
  await open(person, "/startup/documents");
  const id = await page.locator("[id^='c-']").first().getAttribute("id");
  const files = [
    { name: "계획.hwpx", bytes: await hangulPackage("x", "한글 문서의 본문"), shows: "한글 문서의 본문" },
    { name: "계획.hwp", bytes: hangul("x", { body: paragraphText("둘째 문단") }), shows: "둘째 문단" },
    { name: "계획.docx", bytes: await officeFile("docx", { "word/document.xml": word }), shows: "워드 문서의 본문" },
  ];
  for (const { name, bytes } of files) {
    const subject = { organisationId: id?.slice(2) ?? "", type: "INSURANCE_ROLL", title: name, issuedOn: "2025-01-02" };
    const target = { target: "company_document", subject, name };
    expect((await sendUpload(page.request, baseURL ?? "", target, bytes)).status(), name).toBe(201);
  }
  await page.reload();
  for (const { name, shows } of files) {
    await page.getByRole("button", { name: t("copies.viewer.openNamed", { name }), exact: true }).click();
    await expect(page.getByRole("dialog").getByText(shows)).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press("Escape");
  }
  await page
    .getByRole("button", { name: t("copies.viewer.openNamed", { name: "사업자등록증.pdf" }), exact: true })
    .click();
  await expectPdfDrawn(page, "Example document");
  expect(errors).toEqual([]);
});

test("an evaluator reads a PDF beside the score sheet", async ({ browser }) => {
  const person = await signedIn(browser, "ko", "evaluator1");
  const { page } = person;
  const errors = errorsOf(page);
  await open(person, "/evaluate");
  await page.locator("main a[href^='/evaluate/']").first().click();
  await page.getByRole("tab", { name: /\.pdf$/ }).click();
  await expectPdfDrawn(page, "business plan");
  expect(errors).toEqual([]);
});

/** Something dark stands on the first page, and its words lie over it for those who mark or hear them. */
async function expectPdfDrawn(page: Page, words: string): Promise<void> {
  const canvas = page.locator(".pdf__page canvas").first();
  const dark = () =>
    canvas.evaluate((surface: HTMLCanvasElement) => {
      const pixels = surface.getContext("2d")?.getImageData(0, 0, surface.width, surface.height).data ?? [];
      return pixels.some((value, index) => index % 4 !== 3 && value < 100);
    });
  await expect.poll(dark, { timeout: 30_000 }).toBe(true);
  await expect(page.locator(".textLayer").getByText(words)).toBeAttached();
}

/** What the browser complains of, breaches of the content security policy among it. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return errors;
}
