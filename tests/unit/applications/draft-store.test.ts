import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DeviceCopy, Held } from "@/components/applications/draft/device-copy";
import { DraftStore } from "@/components/applications/draft/draft-store";
import type { Saved } from "@/components/applications/draft/send-section";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function memoryCopy(held: Record<string, Held> = {}): DeviceCopy & { held: Record<string, Held> } {
  return {
    held,
    read: () => held,
    keep: (id, value) => void (held[id] = value),
    forget: (id) => void delete held[id],
  };
}

function storeWith(outcomes: Saved[], held: Record<string, Held> = {}) {
  const copy = memoryCopy(held);
  const sent: { id: string; version: number; text: unknown; leaving: boolean }[] = [];
  const store = new DraftStore({
    initial: { one: { answers: { a: "처음" }, version: 3 } },
    savedAt: null,
    send: async (id, section, leaving) => {
      sent.push({ id, version: section.version, text: section.answers.a, leaving });
      const next = outcomes.shift();
      if (!next) throw new Error("no connection");
      return next;
    },
    copy,
  });
  return { store, copy, sent };
}

const saved = (version: number): Saved => ({ kind: "saved", version, savedAt: `2026-11-20T00:00:0${version % 10}Z` });

describe("a draft while it is typed", () => {
  test("is on the device at once and on the server after a pause, in one request", async () => {
    const { store, copy, sent } = storeWith([saved(4)]);
    for (const text of ["가", "가나", "가나다"]) store.change("one", "a", text);
    expect(copy.held.one).toEqual({ answers: { a: "가나다" }, base: { a: "처음" } });
    expect(store.snapshot().save).toBe("typing");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([{ id: "one", version: 3, text: "가나다", leaving: false }]);
    expect(store.snapshot()).toMatchObject({ save: "saved", savedAt: "2026-11-20T00:00:04Z" });
    expect(copy.held.one).toBeUndefined();
  });

  test("is tried again without a connection, and keeps its copy until then", async () => {
    const { store, copy, sent } = storeWith([]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(2000);
    expect(store.snapshot().save).toBe("offline");
    expect(copy.held.one).toBeDefined();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent.length).toBeGreaterThan(1);
  });

  test("survives a session that ended", async () => {
    const { store, copy } = storeWith([{ kind: "signed_out", message: "로그인이 끝났습니다" }, saved(4)]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(1600);
    expect(store.snapshot()).toMatchObject({ save: "signed_out", message: "로그인이 끝났습니다" });
    await store.flush();
    expect(store.snapshot().save).toBe("saved");
    expect(copy.held.one).toBeUndefined();
  });

  test("stops asking once the call is closed, and keeps the text", async () => {
    const { store, copy, sent } = storeWith([{ kind: "closed", message: "마감되었습니다" }]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(60_000);
    store.change("one", "a", "가나");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(store.snapshot().save).toBe("closed");
    expect(copy.held.one?.answers).toEqual({ a: "가나" });
  });

  test("sends what is unsaved when the page is left", async () => {
    const { store, sent } = storeWith([saved(4)]);
    store.change("one", "a", "가");
    await store.flush(true);
    expect(sent).toEqual([{ id: "one", version: 3, text: "가", leaving: true }]);
  });
});

describe("a colleague's text", () => {
  const theirs = (answers: Record<string, string>) => ({
    answers,
    version: 4,
    savedAt: "2026-11-20T00:00:00Z",
    savedBy: "동료",
  });

  test("of other fields is joined and saved without a question", async () => {
    const { store, sent } = storeWith([{ kind: "theirs", theirs: theirs({ a: "처음", b: "동료 글" }) }, saved(5)]);
    store.change("one", "a", "내 글");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.map((one) => one.version)).toEqual([3, 4]);
    expect(store.snapshot()).toMatchObject({
      save: "saved",
      sections: { one: { answers: { a: "내 글", b: "동료 글" } } },
    });
  });

  test.each([
    ["mine", "내 글"],
    ["theirs", "동료 글"],
  ] as const)("of the same field waits for a choice: %s", async (whose, kept) => {
    const { store, sent } = storeWith([{ kind: "theirs", theirs: theirs({ a: "동료 글" }) }, saved(5)]);
    store.change("one", "a", "내 글");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
    expect(store.snapshot()).toMatchObject({ save: "conflict", sections: { one: { ask: ["a"] } } });
    store.choose("one", "a", whose);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent[1]).toMatchObject({ version: 4, text: kept });
    expect(store.snapshot().save).toBe("saved");
  });
});

describe("what a device kept", () => {
  test("is taken up again and saved", async () => {
    const { store, sent } = storeWith([saved(4)], { one: { answers: { a: "남은 글" }, base: { a: "처음" } } });
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([{ id: "one", version: 3, text: "남은 글", leaving: false }]);
  });

  test("asks where somebody else changed the same field meanwhile", async () => {
    const { store, sent } = storeWith([], { one: { answers: { a: "남은 글" }, base: { a: "옛 글" } } });
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(0);
    expect(store.snapshot().sections.one).toMatchObject({ ask: ["a"], answers: { a: "남은 글" } });
  });
});
