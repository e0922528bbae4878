import { deflateRawSync } from "node:zlib";
import { compoundFile, hwp, pdf, script, zipWith } from "../files";
import { nested, officeFile, program, underPassword, zip } from "./archives";
import {
  hwpWith,
  hwpWithObject,
  hwpWithScript,
  idleScript,
  jpeg,
  oleObject,
  packedObjects,
  pdfWith,
  png,
} from "./documents";

const MB = 1024 ** 2;

export const hwpxWith = (source: string) => zip({ mimetype: "application/hwp+zip", "Scripts/sourceScripts": source });

type Hostile = [what: string, name: string, make: () => Uint8Array | Promise<Uint8Array>, code: string, entry?: string];

/** What is refused: its name, its bytes, the code of the refusal without `files.`, and what inside it is named. */
export const hostile: Hostile[] = [
  ["nothing at all", "계획.pdf", () => new Uint8Array(), "empty"],
  ["a page as a PDF", "계획.pdf", () => script(), "type_refused"],
  ["a PDF as a document", "계획.docx", () => pdf(), "name_differs"],
  ["an old Office document", "계획.doc", () => compoundFile({ WordDocument: Buffer.from("x") }), "type_refused"],
  ["a program as a PDF", "계획.pdf", () => program(), "content_executable"],
  [
    "a program in a ZIP, under a picture's name",
    "a.zip",
    () => zip({ "사진/사진.png": program() }),
    "content_executable",
    "사진/사진.png",
  ],
  ["a script in a ZIP", "a.zip", () => zip({ "설치.ps1": "Start-Process" }), "content_executable", "설치.ps1"],
  [
    "a PDF that is a ZIP too",
    "a.pdf",
    async () => Buffer.concat([pdf(), await zip({ "a.txt": "a" })]),
    "content_polyglot",
  ],
  [
    "a PDF that goes on after its end",
    "a.pdf",
    () => Buffer.concat([pdf(), Buffer.from("MZ and more")]),
    "content_polyglot",
  ],
  [
    "a JPEG that is a ZIP too",
    "a.jpg",
    async () => Buffer.concat([jpeg(), await zip({ "a.txt": "a" })]),
    "content_polyglot",
  ],
  [
    "a JPEG that is a page too",
    "a.jpg",
    () => Buffer.concat([jpeg(), Buffer.from("<script>alert(1)</script>")]),
    "content_polyglot",
  ],
  ["a PNG that goes on after its end", "a.png", () => Buffer.concat([png(), Buffer.from("more")]), "content_polyglot"],
  [
    "an HWP that is a ZIP too",
    "a.hwp",
    async () => Buffer.concat([hwp(), await zip({ "a.txt": "a" })]),
    "content_polyglot",
  ],
  [
    "a Word document with a macro",
    "a.docx",
    () => officeFile("docx", { "word/vbaProject.bin": "x" }),
    "content_macro",
    "word/vbaProject.bin",
  ],
  ["a macro document under another name", "a.docx", () => officeFile("docm"), "content_macro", "[Content_Types].xml"],
  [
    "an Excel sheet of old macros",
    "a.xlsx",
    () => officeFile("xlsx", { "xl/macrosheets/sheet1.xml": "<x/>" }),
    "content_macro",
    "xl/macrosheets/sheet1.xml",
  ],
  [
    "a macro document in a ZIP",
    "a.zip",
    async () => zip({ "표.xlsx": await officeFile("xlsx", { "xl/vbaProject.bin": "x" }) }),
    "content_macro",
    "표.xlsx › xl/vbaProject.bin",
  ],
  ["an HWP whose macros are kept", "a.hwp", () => hwpWith(1 | 8), "content_macro"],
  [
    "an HWP with a script",
    "a.hwp",
    () => hwpWithScript([idleScript[0] ?? "", "function OnDocument_Open() { run(); }", "", ""]),
    "content_macro",
  ],
  [
    "an HWPX with a script",
    "a.hwpx",
    () => hwpxWith("function OnDocument_Open() { run(); }"),
    "content_macro",
    "Scripts/sourceScripts",
  ],
  ["an HWP under a password", "a.hwp", () => hwpWith(1 | 2), "content_encrypted"],
  ["an HWP under a certificate", "a.hwp", () => hwpWith(1 | 0x100), "content_encrypted"],
  ["an HWP of a publisher's system", "a.hwp", () => hwpWith(1 | 0x10), "content_encrypted"],
  ["an HWP locked for distribution", "a.hwp", () => hwpWith(1 | 4), "content_locked"],
  ["one in a ZIP", "a.zip", async () => zip({ "서류/계획.hwp": hwpWith(1 | 4) }), "content_locked", "서류/계획.hwp"],
  [
    "an HWPX under a password",
    "a.hwpx",
    () => zip({ mimetype: "application/hwp+zip", "META-INF/manifest.xml": "<odf:encryption-data/>" }),
    "content_encrypted",
  ],
  [
    "an HWP with a packed file inside",
    "a.hwp",
    () => hwpWithObject("BIN0001.OLE", deflateRawSync(oleObject({ "\u0001Ole10Native": Buffer.from("x") }))),
    "content_embedded",
    "BIN0001.OLE",
  ],
  [
    "an HWP with a macro sheet inside, not packed",
    "a.hwp",
    () => hwpWithObject("BIN0002.OLE", oleObject({ "_VBA_PROJECT_CUR/VBA/dir": Buffer.from("x") })),
    "content_macro",
    "BIN0002.OLE",
  ],
  [
    "an HWP with a program as a picture",
    "a.hwp",
    () => hwpWithObject("BIN0001.png", deflateRawSync(program())),
    "content_executable",
    "BIN0001.png",
  ],
  [
    "an HWP whose object would fill the memory",
    "a.hwp",
    () => hwpWithObject("BIN0001.OLE", deflateRawSync(Buffer.concat([oleObject({}), Buffer.alloc(65 * MB)]))),
    "content_bomb",
    "BIN0001.OLE",
  ],
  [
    "an HWPX with a packed file inside",
    "a.hwpx",
    () =>
      zip({
        mimetype: "application/hwp+zip",
        "BinData/ole1.ole": oleObject({ "\u0001Ole10Native": Buffer.from("x") }),
      }),
    "content_embedded",
    "BinData/ole1.ole",
  ],
  [
    "an Office document under a password",
    "a.docx",
    () => compoundFile({ EncryptedPackage: Buffer.from("x"), EncryptionInfo: Buffer.from("x") }),
    "content_encrypted",
  ],
  [
    "a ZIP under a password",
    "a.zip",
    async () => underPassword(await zip({ "비밀.txt": "a" })),
    "content_encrypted",
    "비밀.txt",
  ],
  ["a PDF under a password", "a.pdf", () => pdfWith("<< /Type /Catalog >>\n% /Encrypt 5 0 R"), "content_encrypted"],
  [
    "a PDF with a script",
    "a.pdf",
    () => pdfWith("<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"),
    "content_active",
  ],
  [
    "one whose name is written in numbers",
    "a.pdf",
    () => pdfWith("<< /OpenAction << /S /J#61va#53cript /JS (1) >> >>"),
    "content_active",
  ],
  ["one with a remark between", "a.pdf", () => pdfWith("<< /S % here\n /JavaScript >>"), "content_active"],
  ["one whose action stands elsewhere", "a.pdf", () => pdfWith("<< /S 2 0 R >>", "/JavaScript"), "content_active"],
  ["one in a packed stream", "a.pdf", () => pdfWith(packedObjects("<< /S /JavaScript /JS (1) >>")), "content_active"],
  [
    "one at the border of what is looked at together",
    "a.pdf",
    () => pdfWith(Buffer.alloc(256 * 1024 - 40, " "), "<< /S /JavaScript /JS (app.alert(1)) >>"),
    "content_active",
  ],
  ["a PDF that starts a program", "a.pdf", () => pdfWith("<< /S /Launch /F (cmd.exe) >>"), "content_active"],
  ["a PDF with a file inside", "a.pdf", () => pdfWith("<< /Type /Filespec /EF << /F 2 0 R >> >>"), "content_embedded"],
  [
    "a document with a packed file inside",
    "a.docx",
    async () =>
      officeFile("docx", { "word/embeddings/oleObject1.bin": compoundFile({ "\u0001Ole10Native": Buffer.from("x") }) }),
    "content_embedded",
    "word/embeddings/oleObject1.bin",
  ],
  ["a ZIP bomb", "a.zip", () => zip({ "영.bin": Buffer.alloc(40 * MB) }), "content_bomb", "영.bin"],
  [
    "a ZIP bomb in a document",
    "a.docx",
    async () => officeFile("docx", { "word/document.xml": Buffer.alloc(40 * MB, " ") }),
    "content_bomb",
    "word/document.xml",
  ],
  [
    "a ZIP bomb in ZIPs",
    "a.zip",
    async () =>
      zip({
        "a.zip": await zip({ "b.bin": Buffer.alloc(20 * MB) }),
        "c.zip": await zip({ "d.bin": Buffer.alloc(20 * MB) }),
      }),
    "content_bomb",
    "c.zip › d.bin",
  ],
  ["ZIPs in ZIPs", "a.zip", () => nested(5), "content_nested", "inner.zip › inner.zip › inner.zip › inner.zip"],
  ["a path out of the folder", "a.zip", () => zipWith("../../etc/passwd", "x"), "content_path"],
  ["an absolute path", "a.zip", () => zipWith("/etc/passwd", "x"), "content_path"],
  ["a path of Windows out of the folder", "a.zip", () => zipWith("..\\..\\a.txt", "x"), "content_path"],
  ["a link", "a.zip", () => zip({ 바로가기: "/etc/passwd" }, 0o120777), "content_path", "바로가기"],
  [
    "another archive in a ZIP",
    "a.zip",
    () => zip({ "a.rar": "Rar!\x1a\x07\0 and more" }),
    "content_archive_kind",
    "a.rar",
  ],
  ["half a ZIP", "a.zip", async () => (await zip({ "a.txt": "a".repeat(500) })).subarray(0, 60), "content_damaged"],
];
