import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { receiptPdf } from "@/components/applications/receipt/receipt-pdf";
import { readReceiptDocument, sealPdf } from "@/lib/applications/rules/receipt-document";
import { readReceiptText, signReceiptText } from "@/lib/applications/rules/signed-receipt";
import { verifyAddress } from "@/lib/applications/rules/verify-address";
import { letterRuns } from "@/lib/platform/pdf-fonts";
import { isSigned, signingKey, signText } from "@/lib/platform/signature";

const key = signingKey(randomBytes(32).toString("base64"));
const retired = signingKey(randomBytes(32).toString("base64"));
const keys = new Map([key, retired].map(({ id, publicKey }) => [id, publicKey]));

const facts = {
  receiptNumber: "26-7QK2M4XD5",
  version: 2,
  submittedAt: "2025-11-20T06:59:59.999Z",
  digest: "5".repeat(64),
  call: { code: "26", title: "방산 스타트업 오픈이노베이션 챌린지" },
  challenge: { code: "26-KAI-01", title: '복합재 "검사" \\ 영상 판독' },
  organisation: { name: "온결비전(주)", registrationNumber: "1234567891" },
};
const text = signReceiptText(facts, key);
const bytes = Buffer.from(text);
const read = (document: Uint8Array) => readReceiptDocument(document, keys);

describe("the key of a secret", () => {
  // RFC 8032, 7.1, test 1.
  const secret = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex").toString(
    "base64",
  );

  test("is that of the standard, and signs as the standard does", () => {
    const known = signingKey(secret);
    expect(Buffer.from(known.publicKey, "base64url").toString("hex")).toBe(
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    );
    expect(Buffer.from(signText("", known), "base64url").toString("hex")).toBe(
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    );
  });

  test("takes one spelling of a signature", () => {
    const signature = signText("판", key);
    expect(isSigned("판", signature, key.publicKey)).toBe(true);
    for (const other of [`${signature}=`, `${signature} `, signature.slice(0, -1), ""]) {
      expect(isSigned("판", other, key.publicKey)).toBe(false);
    }
  });
});

describe("a signed receipt", () => {
  test("is genuine as it was issued, also under a key that was retired since", () => {
    expect(read(bytes)).toEqual({ facts: { type: "application-receipt", format: 1, ...facts, keyId: key.id } });
    expect(readReceiptText(signReceiptText(facts, retired), keys).problem).toBeUndefined();
  });

  test("is not with any single byte changed, wherever it stands", () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      expect(read(changed).problem, `byte ${at}`).toBeDefined();
    }
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ by;
        return read(changed).problem !== undefined;
      }),
      { numRuns: 3000 },
    );
  });

  test("is not with a byte more or less, nor in other words that mean the same", () => {
    for (let at = 0; at < bytes.length; at++) {
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      expect(read(Buffer.concat([before, Buffer.from(" "), after])).problem).toBeDefined();
      expect(read(Buffer.concat([before, after.subarray(1)])).problem).toBeDefined();
    }
    expect(read(Buffer.concat([bytes, Buffer.from("\n")])).problem).toBe("changed");
    expect(readReceiptText(JSON.stringify(JSON.parse(text), null, 2), keys)).toEqual({ problem: "changed" });
    expect(readReceiptText(text.replace("온", "\\uc628"), keys)).toEqual({ problem: "changed" });
  });

  test("is not ours under another's key, with a foreign field, or as anything else", () => {
    const foreign = signingKey(randomBytes(32).toString("base64"));
    expect(readReceiptText(signReceiptText(facts, foreign), keys)).toEqual({ problem: "unknown_key" });
    const claimed = signReceiptText(facts, { ...foreign, id: key.id });
    expect(readReceiptText(claimed, keys)).toEqual({ problem: "changed" });
    for (const other of ["", "{}", "null", "접수증", text.replace('{"receipt"', '{"more":1,"receipt"')]) {
      expect(readReceiptText(other, keys)).toEqual({ problem: "no_receipt" });
    }
  });
});

describe("the page of a receipt", () => {
  let page: Buffer;
  let pdf: Buffer;
  beforeAll(async () => {
    page = await receiptPdf({
      title: "접수증 · Receipt",
      subtitle: facts.call.title,
      rows: [["접수번호", facts.receiptNumber]],
      notes: ["이 파일 안에 접수증 자료가 들어 있습니다."],
      verifyAt: verifyAddress(facts, "https://challenge.example.kr", "ko"),
      text,
      receiptNumber: facts.receiptNumber,
      submittedAt: new Date(facts.submittedAt),
      lettering: letterRuns,
    });
    pdf = sealPdf(page, key);
  });

  function changedAt(at: number, by: number): Buffer {
    const changed = Buffer.from(pdf);
    changed[at] = changed[at]! ^ by;
    return changed;
  }

  test("is genuine as it was given out, also under a key that was retired since, and is small", () => {
    expect(read(pdf)).toEqual(read(bytes));
    expect(read(sealPdf(page, retired))).toEqual(read(bytes));
    expect(pdf.length).toBeLessThan(100_000);
  });

  test("is not with any single byte changed, on the page, in the file inside or in the seal", () => {
    for (let at = pdf.length - 150; at < pdf.length; at++) expect(read(changedAt(at, 1)).problem).toBeDefined();
    fc.assert(
      fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        return read(changedAt(at, by)).problem !== undefined;
      }),
      { numRuns: 1000 },
    );
  });

  test("is not with a byte more or less, without its seal, or with another's", () => {
    for (const other of [
      page,
      Buffer.concat([pdf, Buffer.from("\n")]),
      pdf.subarray(0, -1),
      Buffer.concat([page, Buffer.from(" "), pdf.subarray(page.length)]),
      Buffer.concat([page, sealPdf(Buffer.from("another page"), key).subarray(12)]),
      sealPdf(page, { ...signingKey(randomBytes(32).toString("base64")), id: key.id }),
    ]) {
      expect(read(other)).toEqual({ problem: "changed" });
    }
    const foreign = signingKey(randomBytes(32).toString("base64"));
    expect(read(sealPdf(page, foreign))).toEqual({ problem: "unknown_key" });
  });

  test("has its letters in it, as a reader of PDF sees them", async () => {
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const content = await (await document.getPage(1)).getTextContent();
    const words = content.items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(words).toContain("접수증 · Receipt");
    expect(words).toContain(facts.call.title);
    const attached = await document.getAttachments();
    expect([...(attached ?? new Map()).keys()]).toEqual([`${facts.receiptNumber}.json`]);
  });

  test("is no receipt when it is cut, empty, or a bomb", () => {
    const start = pdf.indexOf("/Type /EmbeddedFile");
    for (const other of [
      pdf.subarray(0, start + 60),
      Buffer.from("%PDF-1.7\n%%EOF"),
      Buffer.alloc(70_000, 0x20),
      Buffer.from([0xff, 0xfe, 0x00]),
    ]) {
      expect(read(other)).toEqual({ problem: "no_receipt" });
    }
  });
});
