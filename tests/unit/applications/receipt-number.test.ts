import fc from "fast-check";
import { expect, test } from "vitest";
import { isReceiptNumber, receiptNumber } from "@/lib/applications/rules/receipt-number";

const random = fc.uint8Array({ minLength: 5, maxLength: 5 });

test("is the call's code, eight Crockford characters and a check symbol", () => {
  expect(receiptNumber("26", new Uint8Array([0, 0, 0, 0, 0]))).toBe("26-000000000");
  expect(receiptNumber("26", new Uint8Array([0, 0, 0, 0, 36]))).toBe("26-00000014U");
  expect(receiptNumber("26", new Uint8Array([255, 255, 255, 255, 255]))).toMatch(/^26-ZZZZZZZZ[0-9A-Z*~$=]$/);
});

test("recognises its own, in any case, with the letters that are misread", () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const number = receiptNumber("26", bytes);
      expect(number).toMatch(/^26-[0-9A-HJKMNP-TV-Z]{8}[0-9A-HJKMNP-TV-Z*~$=U]$/);
      expect(isReceiptNumber(number)).toBe(true);
      expect(isReceiptNumber(` ${number.toLowerCase()} `)).toBe(true);
      expect(isReceiptNumber(number.slice(0, 3) + number.slice(3).replace(/0/g, "O").replace(/1/g, "l"))).toBe(true);
    }),
  );
});

test("notices any one wrong character, and any two swapped neighbours", () => {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  fc.assert(
    fc.property(random, fc.nat(7), fc.nat(31), (bytes, place, digit) => {
      const number = receiptNumber("26", bytes);
      const at = place + 3;
      const changed = number.slice(0, at) + digits[digit] + number.slice(at + 1);
      expect(isReceiptNumber(changed)).toBe(changed === number);
      if (place === 7) return;
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
      expect(isReceiptNumber(swapped)).toBe(swapped === number);
    }),
  );
});

test("takes five bytes and nothing else", () => {
  expect(() => receiptNumber("26", new Uint8Array(4))).toThrow(RangeError);
  expect(isReceiptNumber("26-123")).toBe(false);
  expect(isReceiptNumber("")).toBe(false);
});
