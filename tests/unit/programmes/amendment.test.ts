import { describe, expect, it } from "vitest";
import {
  amendableOf,
  amendedColumns,
  changedFields,
  correctWording,
  refusalsOfAmendment,
  withUntouchedMoments,
} from "@/lib/programmes/rules/amendment";
import { amendableTerms, preparedAmendment, type AmendableTerms } from "@/lib/programmes/schema/amendment";
import { typedTerms } from "@/tests/factories/programmes";

const before: AmendableTerms = amendableTerms.parse({
  title: { ko: "공고" },
  summary: { ko: "개요" },
  support: [],
  followOn: [],
  closesAt: "2026-11-20T07:00:00.000Z",
  questionsCloseAt: "2026-11-15T09:00:00.000Z",
  resultsExpectedAt: null,
  projectEndsOn: null,
  quota: 10,
  reserveCount: 3,
  totalBudget: "600000000",
  wording: { "criteria.1.name": { ko: "기술성" } },
});
const now = new Date("2026-11-10T00:00:00Z");
const refusals = (changes: Partial<AmendableTerms>, at = now, from = before) =>
  refusalsOfAmendment(from, { ...from, ...changes }, at).map(({ code, field }) => [code, field]);

describe("an amendment", () => {
  it("changes something", () => {
    expect(refusals({})).toEqual([["programmes.nothing_changed", undefined]]);
    expect(refusals({ title: { ko: "공고 " } })).toEqual([]);
    expect(changedFields(before, { ...before, quota: 11, title: { ko: "새 공고" } })).toEqual(["title", "quota"]);
  });

  it("moves the close later only, by a millisecond at least, and not once it has passed", () => {
    const later = "2026-11-20T07:00:00.001Z";
    expect(refusals({ closesAt: later })).toEqual([]);
    expect(refusals({ closesAt: "2026-11-20T06:59:59.999Z" })).toEqual([["programmes.only_later", "closesAt"]]);
    const close = new Date(before.closesAt);
    expect(refusals({ closesAt: later }, new Date(close.getTime() - 1))).toEqual([]);
    expect(refusals({ closesAt: later }, close)).toEqual([["programmes.close_has_passed", "closesAt"]]);
    expect(refusals({ title: { ko: "새 공고" } }, close)).toEqual([]);
  });

  it("takes questions no shorter than announced, and never beyond the close", () => {
    expect(refusals({ questionsCloseAt: "2026-11-15T08:59:59.999Z" })).toEqual([
      ["programmes.only_later", "questionsCloseAt"],
    ]);
    expect(refusals({ questionsCloseAt: null })).toEqual([]);
    expect(refusals({ questionsCloseAt: before.closesAt })).toEqual([]);
    expect(refusals({ questionsCloseAt: "2026-11-20T07:00:00.001Z" })).toEqual([
      ["programmes.questions_after_close", "questionsCloseAt"],
    ]);
    const open = { ...before, questionsCloseAt: null };
    expect(refusals({ questionsCloseAt: "2026-11-19T09:00:00.000Z" }, now, open)).toEqual([
      ["programmes.only_later", "questionsCloseAt"],
    ]);
  });

  it("never gives less than was promised", () => {
    expect(refusals({ quota: 9 })).toEqual([["programmes.only_more", "quota"]]);
    expect(refusals({ reserveCount: 2 })).toEqual([["programmes.only_more", "reserveCount"]]);
    expect(refusals({ totalBudget: "599999999" })).toEqual([["programmes.only_more", "totalBudget"]]);
    expect(refusals({ totalBudget: "1000000000", quota: 11 })).toEqual([]);
  });

  it("keeps results and the end of projects behind the close", () => {
    expect(refusals({ resultsExpectedAt: before.closesAt })).toEqual([]);
    expect(refusals({ resultsExpectedAt: "2026-11-20T06:59:59.999Z" })).toEqual([
      ["programmes.results_before_close", "resultsExpectedAt"],
    ]);
    expect(refusals({ projectEndsOn: "2026-11-19" })).toEqual([["programmes.ends_before_close", "projectEndsOn"]]);
    expect(refusals({ resultsExpectedAt: "2027-01-30T07:00:00.000Z", projectEndsOn: "2027-01-30" })).toEqual([
      ["programmes.ends_before_results", "projectEndsOn"],
    ]);
    expect(refusals({ resultsExpectedAt: "2027-01-30T07:00:00.000Z", projectEndsOn: "2027-01-31" })).toEqual([]);
  });

  it("leaves a moment as it is where the form could not have said it finer", () => {
    const fine = { ...before, closesAt: "2026-11-20T07:00:00.789Z" };
    expect(changedFields(fine, withUntouchedMoments(fine, before))).toEqual([]);
    const second = { ...before, closesAt: "2026-11-20T07:00:01.000Z" };
    expect(withUntouchedMoments(fine, second).closesAt).toBe(second.closesAt);
  });

  it("corrects the wording that there is, until the close", () => {
    const place = "criteria.1.name";
    const { wording, refusals: none } = correctWording(before.wording, [{ place, ko: "기술의 완성도", en: undefined }]);
    expect(none).toEqual([]);
    expect(wording).toEqual({ [place]: { ko: "기술의 완성도", en: undefined } });
    const close = new Date(before.closesAt);
    expect(refusals({ wording }, new Date(close.getTime() - 1))).toEqual([]);
    expect(refusals({ wording }, close)).toEqual([["programmes.wording_closed", "corrections.0.place"]]);
    for (const unknown of ["criteria.2.name", "__proto__", "constructor"])
      expect(correctWording(before.wording, [{ place: unknown, ko: "글", en: undefined }]).refusals).toEqual([
        { code: "programmes.wording_unknown", field: "corrections.0.place" },
      ]);
  });

  it("is read from the form, kept, and written as columns without loss", () => {
    const typed = { ...typedTerms(), callId: "0190b4a0-0000-7000-8000-000000000000", version: "3" };
    const input = preparedAmendment.parse({
      ...typed,
      reason: { ko: "질문이 많아 접수 기간을 늘리고 설명을 고칩니다." },
    });
    const { wording } = before;
    const attachments = [{ fileId: "0190b4a0-0000-7000-8000-000000000001", name: "서식.pdf" }];
    const kept = amendableOf({ ...input, wording, attachments });
    expect(amendableTerms.parse(kept)).toEqual(kept);
    expect(amendableOf({ ...amendedColumns(kept), wording, attachments })).toEqual(kept);
    expect(amendedColumns(kept).totalBudget).toBe(600_000_000n);
    expect(preparedAmendment.safeParse({ ...typed, reason: { ko: "짧은 사유" } }).success).toBe(false);
  });
});
