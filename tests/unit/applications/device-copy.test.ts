import { beforeEach, expect, test, vi } from "vitest";
import { deviceCopy, forgetOldDrafts, leftOnDevice } from "@/components/applications/draft/device-copy";
import { unsavedAnswers } from "@/components/applications/draft/draft-state";

const closesAt = new Date("2026-11-20T07:00:00Z");
const day = 24 * 3600 * 1000;
const held = { answers: { a: "글" }, base: {} };

let device: Map<string, string>;
beforeEach(() => {
  device = new Map();
  vi.stubGlobal("localStorage", {
    get length() {
      return device.size;
    },
    key: (index: number) => [...device.keys()][index] ?? null,
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, value: string) => device.set(key, value),
    removeItem: (key: string) => device.delete(key),
  });
});

test("is per person and application", () => {
  expect(deviceCopy("1", "kim", closesAt).keep("one", held)).toBe(true);
  expect(deviceCopy("1", "kim", closesAt).read()).toMatchObject({ one: held });
  expect(deviceCopy("1", "lee", closesAt).read()).toEqual({});
  expect(deviceCopy("2", "kim", closesAt).read()).toEqual({});
});

test("is per tab: what one saved or took up does not remove what another still has to save", () => {
  const [first, second] = [deviceCopy("1", "kim", closesAt), deviceCopy("1", "kim", closesAt)];
  first.keep("one", held);
  second.keep("one", { ...held, answers: { a: "다른 글" } });
  second.forget("one");
  const third = deviceCopy("1", "kim", closesAt);
  expect(third.read()).toMatchObject({ one: held });
  first.keep("one", { ...held, answers: { a: "더 쓴 글" } });
  third.forget("one");
  expect(deviceCopy("1", "kim", closesAt).read()).toMatchObject({ one: { answers: { a: "더 쓴 글" } } });
  third.clear();
  expect(device.size).toBe(0);
});

test("one spoilt entry costs no other", () => {
  device.set("draft:kim:1:two:x", "{");
  deviceCopy("1", "kim", closesAt).keep("one", held);
  expect(deviceCopy("1", "kim", closesAt).read()).toMatchObject({ one: held });
  forgetOldDrafts(closesAt.getTime());
  expect(device.size).toBe(1);
});

test("goes thirty days after the close, whoever left it, and nothing else does", () => {
  deviceCopy("1", "kim", closesAt).keep("one", held);
  deviceCopy("2", "kim", new Date(closesAt.getTime() + day)).keep("one", held);
  device.set("draft:lee:3:one", JSON.stringify(held));
  device.set("form:kim:a", "{}");
  forgetOldDrafts(closesAt.getTime() + 30 * day);
  const left = () => [...device.keys()].map((key) => key.replace(/:one:\w+$/, ":one"));
  expect(left()).toEqual(["draft:kim:1:one", "draft:kim:2:one", "form:kim:a"]);
  forgetOldDrafts(closesAt.getTime() + 30 * day + 1);
  expect(left()).toEqual(["draft:kim:2:one", "form:kim:a"]);
});

test("says where the browser is full that it has nothing", () => {
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  expect(deviceCopy("1", "kim", closesAt).keep("one", held)).toBe(false);
});

test("shows its writer all that their tabs left, section by section, and nobody else", () => {
  const [first, second] = [deviceCopy("1", "kim", closesAt), deviceCopy("1", "kim", closesAt)];
  first.keep("one", held);
  second.keep("one", { ...held, answers: { a: "다른 글" } });
  second.keep("two", held);
  device.set("draft:kim:1:three:x", "{");
  const left = leftOnDevice("1", "kim").map(({ sectionId, answers }) => [sectionId, answers]);
  expect(left).toEqual([["one", { a: "글" }], ["one", { a: "다른 글" }], ["two", { a: "글" }]]); // prettier-ignore
  expect(leftOnDevice("1", "lee")).toEqual([]);
});

test("tells what the server does not have from what it has, what was emptied and what a colleague wrote", () => {
  const base = { a: "처음", b: "처음", c: "처음", d: "처음", e: "" };
  const answers = { a: "고친 글", b: "처음", c: "", d: "저장된 글", e: "  " };
  const server = { a: "처음", b: "동료의 글", c: "처음", d: "저장된 글", e: "" };
  expect(unsavedAnswers({ base, answers }, server)).toEqual({ a: "고친 글" });
  // Both changed it: mine is what the server lacks.
  expect(unsavedAnswers({ base, answers }, { ...server, a: "동료의 글" })).toEqual({ a: "고친 글" });
  // It arrived without an answer, and a colleague went on from it.
  expect(unsavedAnswers({ base, answers, sent: answers }, { ...server, a: "고친 글" })).toEqual({});
});
