import fs from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attachFile } from "@/lib/applications/commands/attach-file";
import { wordsOf } from "@/tests/e2e/support/words";
import { hwp, pdf, sourceOf } from "@/tests/factories/files";
import { officeFile, zip } from "@/tests/factories/hostile/archives";
import { hostile, hwpxWith } from "@/tests/factories/hostile/cases";
import {
  hwpWithObject,
  hwpWithScript,
  idleScript,
  jpeg,
  oleObject,
  packedObjects,
  pdfWith,
  png,
} from "@/tests/factories/hostile/documents";
import { contextOf } from "@/tests/factories/people";
import { makeWorld } from "@/tests/factories/world";
import { ownerSql } from "@/tests/support/database";

const MB = 1024 ** 2;
let owner: string;
let draft: string;

beforeAll(async () => {
  const world = await makeWorld({ maxFileBytes: BigInt(50 * MB) });
  owner = world.people.startupOwner;
  draft = world.application.id;
});
beforeEach(async () => {
  await ownerSql(`DELETE FROM "ApplicationFile"`);
  await ownerSql(`DELETE FROM "StoredFile"`);
  fs.rmSync(process.env.STORAGE_DIR ?? "", { recursive: true, force: true });
});

const attach = async (name: string, bytes: Uint8Array) =>
  attachFile(await contextOf(owner), { applicationId: draft, fieldId: "plan", name, attested: true }, sourceOf(bytes));

/** Everything below the storage folder, half-written and unpacked files included. */
function stored(): string[] {
  const folder = process.env.STORAGE_DIR ?? "";
  if (!fs.existsSync(folder)) return [];
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

describe("a hostile file", () => {
  test.each(hostile)(
    "%s is refused with its own message, and nothing of it stays",
    async (_, name, make, code, entry) => {
      const result = await attach(name, await make());
      expect(result).toMatchObject({ ok: false, refusals: [{ code: `files.${code}` }] });
      if (!result.ok && code.startsWith("content_"))
        expect(result.refusals[0]?.params).toEqual({ entry: entry ?? "none" });
      expect(stored()).toEqual([]);
      expect(await ownerSql(`SELECT 1 FROM "StoredFile"`)).toEqual([]);
    },
  );
});

describe("each refusal of a file", () => {
  const codes = [...new Set(hostile.map(([, , , code]) => code))];
  test.each(["ko", "en"] as const)("says something of its own and what to do (%s)", (locale) => {
    const t = wordsOf(locale);
    const said = codes.map((code) => t(`files.refusals.${code}`, { entry: "none", megabytes: 50 }));
    expect(new Set(said).size).toBe(codes.length);
    for (const text of said) expect(text).toMatch(locale === "ko" ? /십시오\.$|있습니다\.$/ : /lease/);
    expect(t("files.refusals.content_macro", { entry: "표.xlsx" })).toContain("표.xlsx");
  });
});

describe("an honest file", () => {
  const honest: [name: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
    ["계획.pdf", () => pdf()],
    [
      "링크.pdf",
      () =>
        pdfWith(
          "<< /A << /S /URI /URI (https://example.org/JavaScript/Launch) >> >>",
          packedObjects("<< /Type /Font >>"),
        ),
    ],
    ["빈칸.pdf", () => Buffer.concat([pdf(), Buffer.alloc(3000)])],
    ["계획.hwp", () => hwpWithScript(idleScript)],
    ["그림.hwp", () => hwpWithObject("BIN0001.png", deflateRawSync(png()))],
    ["도표.hwp", () => hwpWithObject("BIN0001.OLE", deflateRawSync(oleObject({ Contents: Buffer.from("chart") })))],
    ["계획.hwpx", () => hwpxWith(idleScript.join(""))],
    [
      "계획.docx",
      async () =>
        officeFile("docx", { "word/embeddings/표.xlsx": await officeFile("xlsx"), "word/media/a.png": png() }),
    ],
    ["표.xlsx", () => officeFile("xlsx", { "xl/worksheets/sheet1.xml": "<x/>".repeat(2 * MB) })],
    ["발표.pptx", () => officeFile("pptx", { "ppt/media/a.emz": Buffer.from("1f8b0800", "hex") })],
    ["사진.png", () => png()],
    ["사진.jpg", () => jpeg()],
    ["사진.JPEG", () => jpeg()],
    [
      "묶음.zip",
      async () => zip({ "서류/계획.pdf": pdf(), "서류/표.xlsx": await officeFile("xlsx"), "한글.hwp": hwp() }),
    ],
  ];
  test.each(honest)("%s is taken as it is", async (name, make) => {
    const bytes = await make();
    expect(await attach(name, bytes)).toMatchObject({ ok: true, value: { name, size: bytes.length } });
    expect(stored()).toHaveLength(1);
  });

  test.each([
    ["사업계획서.pdf".normalize("NFD"), "사업계획서.pdf"],
    ["계획\u202Efdp.\u2066pdf", "계획fdp.pdf"],
    ["../../../etc/계획.pdf", "계획.pdf"],
    ["C:\\fake\\계획.pdf", "계획.pdf"],
    ["CON.pdf", "_CON.pdf"],
    ["lpt1.계획.pdf", "_lpt1.계획.pdf"],
    [`${"가".repeat(296)}.pdf`, `${"가".repeat(146)}.pdf`],
    ['a"b\r\n<c>.pdf', "a_b_c_.pdf"],
  ])("under the name %j is kept as %j", async (given, kept) => {
    expect(await attach(given, pdf())).toMatchObject({ ok: true, value: { name: kept } });
  });
});
