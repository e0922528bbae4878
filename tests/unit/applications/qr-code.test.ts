import sharp from "sharp";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { qrCode } from "@/components/applications/receipt/qr-code";
import { verifyAddress } from "@/lib/applications/rules/verify-address";

const receipt = { receiptNumber: "26P-30NFHSKW$", digest: "5af0".repeat(16) };

test("the address holds the number and the digest, nothing else, in the reader's language", () => {
  const address = new URL(verifyAddress(receipt, "https://challenge.example.kr", "ko"));
  expect(address.origin + address.pathname).toBe("https://challenge.example.kr/verify");
  expect([...address.searchParams]).toEqual([
    ["number", receipt.receiptNumber],
    ["digest", receipt.digest],
  ]);
  expect(verifyAddress(receipt, "https://challenge.example.kr", "en")).toMatch(
    "https://challenge.example.kr/en/verify?",
  );
});

test.each([
  ["a shown one", verifyAddress(receipt, "https://challenge.example.kr", "ko")],
  [
    "one with every check symbol",
    verifyAddress({ ...receipt, receiptNumber: "26-*~$=U" }, "http://localhost:3000", "en"),
  ],
])("a camera reads the address again from the drawing of %s", async (_which, address) => {
  const { size, path } = qrCode(address);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 5}" height="${size * 5}"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(drawing)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(decodeQR({ data, width: info.width, height: info.height })).toBe(address);
});
