import { describe, expect, test } from "vitest";
import {
  closeAfterOutage,
  effectiveClose,
  refusalsOfExtension,
  refusalsOfOutage,
} from "@/lib/applications/rules/deadline";

const at = (time: string) => new Date(`2025-11-20T${time}+09:00`);
const close = at("16:00:00");

describe("the close that an outage makes", () => {
  test.each<[string, string, string | undefined, string]>([
    ["15:30:00", "15:59:59", "17:59:59", "after recovery, inside the two hours"],
    ["15:30:00", "16:00:00", "18:00:00", "at the very recovery"],
    ["15:59:59", "16:30:00", "18:30:00", "inside the outage, by a second"],
    ["13:00:00", "14:00:01", "16:00:01", "a second before the two hours end"],
    ["13:00:00", "14:00:00", undefined, "as the two hours end: it would not move"],
    ["16:00:00", "16:30:00", undefined, "as the outage begins: nobody was kept from submitting"],
    ["11:00:00", "13:59:59", undefined, "more than two hours after recovery, however long the outage"],
  ])("for an outage %s–%s is %s: the close lies %s", (start, recovery, expected, _where) => {
    const moved = closeAfterOutage(close, { startedAt: at(start), recoveredAt: at(recovery) });
    expect(moved).toEqual(expected && at(expected));
  });

  test("of exactly two hours is two hours after recovery; a millisecond more makes it 24", () => {
    const startedAt = at("14:00:00");
    expect(closeAfterOutage(close, { startedAt, recoveredAt: at("16:00:00") })).toEqual(at("18:00:00"));
    expect(closeAfterOutage(close, { startedAt, recoveredAt: new Date(at("16:00:00").getTime() + 1) })).toEqual(
      new Date(at("16:00:00").getTime() + 1 + 86_400_000),
    );
    // After a long outage the end of the two hours still lies within them.
    expect(closeAfterOutage(close, { startedAt: at("11:00:00"), recoveredAt: at("14:00:00") })).toEqual(
      new Date(at("14:00:00").getTime() + 86_400_000),
    );
  });
});

test("an outage is recorded when it is over and touched the deadline", () => {
  const codes = (startedAt: string, recoveredAt: string, now = "18:00:00") =>
    refusalsOfOutage({ startedAt: at(startedAt), recoveredAt: at(recoveredAt) }, close, at(now)).map(
      ({ code }) => code,
    );
  expect(codes("15:30:00", "15:30:00")).toEqual(["applications.outage_order"]);
  expect(codes("15:30:00", "18:00:01")).toEqual(["applications.outage_not_over"]);
  expect(codes("15:30:00", "18:00:00")).toEqual([]);
  expect(codes("16:00:00", "17:00:00")).toEqual(["applications.outage_untouched"]);
  expect(codes("15:30:00", "16:10:00", "18:09:59")).toEqual([]);
  expect(codes("15:30:00", "16:10:00", "18:10:00")).toEqual(["applications.outage_too_late"]);
});

test("an extension is later than the close that one has, and to come", () => {
  const codes = (until: string, now: string) => refusalsOfExtension(at(until), close, at(now)).map(({ code }) => code);
  expect(codes("16:00:00", "15:00:00")).toEqual(["applications.extension_not_later"]);
  expect(codes("16:00:01", "15:00:00")).toEqual([]);
  expect(codes("17:00:00", "17:00:00")).toEqual(["applications.extension_past"]);
  expect(codes("17:00:00", "16:59:59")).toEqual([]);
});

test("no startup is given a close that keeps the call sealed beyond its results", () => {
  const codes = (until: string) =>
    refusalsOfExtension(at(until), close, at("15:00:00"), at("18:00:00")).map(({ code }) => code);
  expect(codes("17:59:59")).toEqual([]);
  expect(codes("18:00:00")).toEqual(["applications.extension_after_results"]);
});

test("the later close of the two is the applicant's", () => {
  expect(effectiveClose(close, null)).toEqual(close);
  expect(effectiveClose(close, at("15:00:00"))).toEqual(close);
  expect(effectiveClose(close, at("17:00:00"))).toEqual(at("17:00:00"));
});
