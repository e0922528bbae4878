import { beforeEach, expect, test, vi } from "vitest";
import { deviceCopy, forgetOldDrafts } from "@/components/applications/draft/device-copy";

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
