import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bareDigits,
  hasCorporateCheckDigit,
  isRegistrationNumber,
  shownCorporateNumber,
  shownRegistrationNumber,
} from "@/lib/organisations/rules/numbers";

describe("a business registration number", () => {
  it.each(["123-45-67891", "124-81-00998", "220-81-62517", "120-81-47521"])("%s is valid", (text) => {
    expect(isRegistrationNumber(bareDigits(text))).toBe(true);
  });

  it.each(["123-45-67890", "000-00-00000", "124-81-0099", "124-81-009980", "124-81-0099x", ""])(
    "%s is not valid",
    (text) => {
      expect(isRegistrationNumber(bareDigits(text))).toBe(false);
    },
  );

  it("has exactly one check digit for every nine digits but zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        const nine = String(number).padStart(9, "0");
        const valid = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isRegistrationNumber);
        expect(valid).toHaveLength(1);
      }),
    );
  });

  it("notices every single wrong digit of the first eight, and of the check digit", () => {
    const change = fc.tuple(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(change, ([place, by]) => {
        const digits = [..."1248100998"].map(Number);
        digits[place] = ((digits[place] ?? 0) + by) % 10;
        expect(isRegistrationNumber(digits.join(""))).toBe(false);
      }),
    );
  });
});

describe("a corporate number", () => {
  it.each([
    ["110111-0062432", true],
    ["110111-0062433", false],
    ["110111-006243", false],
  ])("%s carries its check digit: %s", (text, carries) => {
    expect(hasCorporateCheckDigit(bareDigits(text))).toBe(carries);
  });
});

describe("numbers as people type and read them", () => {
  it.each([
    ["124-81-00998", "1248100998"],
    [" 124 81 00998 ", "1248100998"],
    ["124–81–00998", "1248100998"],
    ["１２４－８１－００９９８", "1248100998"],
  ])("%s is %s", (typed, digits) => {
    expect(bareDigits(typed)).toBe(digits);
  });

  it("are shown with hyphens", () => {
    expect(shownRegistrationNumber("1248100998")).toBe("124-81-00998");
    expect(shownCorporateNumber("1101110062432")).toBe("110111-0062432");
  });
});
