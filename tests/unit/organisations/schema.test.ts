import { describe, expect, it } from "vitest";
import {
  capabilityGrant,
  invitationInput,
  organisationFacts,
  searchWords,
  verifyInput,
} from "@/lib/organisations/schema";
import { isId } from "@/lib/platform/address";
import { refusalsOfParse } from "@/lib/platform/refusals";

const company = {
  kind: "STARTUP",
  name: { ko: "온결비전", en: "" },
  registrationNumber: "124-81-00998",
  corporateNumber: "",
  representative: "홍길동",
  establishedOn: "2023-03-15",
  address: "서울특별시 종로구",
};

const refusals = (input: unknown) => {
  const parsed = organisationFacts.safeParse(input, { reportInput: true });
  return parsed.success ? [] : refusalsOfParse(parsed.error).map(({ field, code }) => `${field}: ${code}`);
};

describe("what a person states about an organisation", () => {
  it("takes hyphens out and leaves empty facts out", () => {
    expect(organisationFacts.parse(company)).toEqual({
      ...company,
      name: { ko: "온결비전", en: undefined },
      registrationNumber: "1248100998",
      corporateNumber: undefined,
    });
  });

  it("says everything that is missing at once", () => {
    const empty = Object.fromEntries(Object.keys(company).map((key) => [key, ""]));
    expect(refusals({ ...empty, kind: "PRIME", name: { ko: "", en: "" } })).toEqual([
      "name.ko: common.required",
      "registrationNumber: common.required",
      "representative: common.required",
      "establishedOn: common.required",
      "address: common.required",
    ]);
  });

  it("refuses a wrong registration number and a corporate number of wrong length, but no wrong check digit", () => {
    expect(refusals({ ...company, registrationNumber: "123-45-67890" })).toEqual([
      "registrationNumber: organisations.registration_number_invalid",
    ]);
    expect(refusals({ ...company, corporateNumber: "110111-006243" })).toEqual([
      "corporateNumber: organisations.corporate_number_digits",
    ]);
    expect(refusals({ ...company, corporateNumber: "110111-0062433" })).toEqual([]);
  });

  it("asks a unit for its name only", () => {
    expect(organisationFacts.parse({ kind: "MILITARY_UNIT", name: { ko: "공군 예시부대" } })).toEqual({
      kind: "MILITARY_UNIT",
      name: { ko: "공군 예시부대", en: undefined },
      registrationNumber: undefined,
      address: undefined,
    });
    expect(refusals({ kind: "MILITARY_UNIT", name: { ko: "가" }, registrationNumber: "1" })).toEqual([
      "registrationNumber: organisations.registration_number_invalid",
    ]);
  });

  it("lets nobody make an agency, and drops what no form sends", () => {
    expect(refusals({ ...company, kind: "AGENCY" })).toEqual(["kind: common.invalid"]);
    expect(organisationFacts.parse({ ...company, example: true, verification: "VERIFIED" })).not.toHaveProperty(
      "verification",
    );
    expect(organisationFacts.parse({ ...company, example: true })).not.toHaveProperty("example");
  });

  it("refuses objects where text is expected", () => {
    expect(refusals({ ...company, registrationNumber: { not: "" } })).toEqual(["registrationNumber: common.invalid"]);
  });
});

describe("other input", () => {
  it("lowers addresses and refuses what is none", () => {
    const input = { organisationId: "0190a1b2-0000-7000-8000-000000000000", role: "EDITOR" };
    expect(invitationInput.parse({ ...input, email: " Name@Example.KR " }).email).toBe("name@example.kr");
    expect(invitationInput.safeParse({ ...input, email: "name" }).success).toBe(false);
    expect(invitationInput.safeParse({ ...input, email: "a@example.kr", role: "ADMINISTRATOR" }).success).toBe(false);
  });

  it.each([
    ["kai", "KAI"],
    ["", undefined],
    ["A1", "A1"],
  ])("reads the code %s as %s", (code, read) => {
    expect(verifyInput.parse({ id: "0190a1b2-0000-7000-8000-000000000000", version: "0", code }).code).toBe(read);
  });

  it.each(["A", "1A", "ABCDEFGHI", "A-B"])("refuses the code %s", (code) => {
    expect(verifyInput.safeParse({ id: "0190a1b2-0000-7000-8000-000000000000", version: "0", code }).success).toBe(
      false,
    );
  });

  it("asks managers for a programme, evaluators for a profile, others for neither", () => {
    const userId = "0190a1b2-0000-7000-8000-000000000000";
    expect(capabilityGrant.safeParse({ userId, kind: "OFFICER" }).success).toBe(false);
    expect(capabilityGrant.safeParse({ userId, kind: "EVALUATOR" }).success).toBe(false);
    expect(capabilityGrant.parse({ userId, kind: "AUDITOR", programmeId: userId })).toEqual({
      userId,
      kind: "AUDITOR",
    });
    expect(capabilityGrant.parse({ userId, kind: "EVALUATOR", affiliation: "가", side: "MARKET", gender: "" })).toEqual(
      { userId, kind: "EVALUATOR", affiliation: "가", side: "MARKET", gender: undefined },
    );
  });

  it("reads addresses without trusting them", () => {
    expect([searchWords("  가 "), searchWords(["a"]), searchWords(undefined)]).toEqual(["가", "", ""]);
    expect([isId("0190a1b2-0000-7000-8000-000000000000"), isId("x")]).toEqual([true, false]);
  });
});
