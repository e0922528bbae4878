import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentDisposition } from "@/lib/platform/http/download";
import { cleanName, extensionOf } from "@/lib/files/rules/file-name";
import { nameFits } from "@/lib/files/rules/media-type";

describe("a file's name", () => {
  test.each([
    ["사업계획서.pdf".normalize("NFD"), "사업계획서.pdf"],
    ["C:\\문서\\계획.hwp", "계획.hwp"],
    ["../../etc/passwd", "passwd"],
    ["계획\u202Efdp.exe", "계획fdp.exe"],
    ["a\u0000b\u200B.pdf", "ab.pdf"],
    ['a<b>"c|?*.pdf', "a_b__c___.pdf"],
    ["  .. ", "file"],
    ["", "file"],
  ])("%j becomes %j", (given, kept) => {
    expect(cleanName(given)).toBe(kept);
  });

  test("is never empty, long, or able to leave a folder or a header", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = cleanName(given);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(150);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect(contentDisposition(name)).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\x21-\x7e]*$/);
      }),
    );
  });

  test("keeps its extension when it is shortened", () => {
    expect(extensionOf(cleanName(`${"가".repeat(300)}.hwpx`))).toBe("hwpx");
  });

  test("fits the content's type", () => {
    expect(nameFits("a.JPEG", "image/jpeg")).toBe(true);
    expect(nameFits("a.pdf", "application/zip")).toBe(false);
    expect(nameFits("pdf", "application/pdf")).toBe(false);
    expect(nameFits("a.svg", "image/svg+xml")).toBe(false);
  });
});
