import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isKept } from "@/components/applications/draft/draft-state";
import { DraftStore } from "@/components/applications/draft/draft-store";
import type { Saved } from "@/components/applications/draft/send-section";
import { memoryCopy, saved, storeWith } from "@/tests/factories/draft-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  test("is all on the server before its next page opens, what was typed during a save too", async () => {
    const answering: (() => void)[] = [];
    const texts: unknown[] = [];
    const store = new DraftStore({
      initial: { one: { answers: {}, version: 3 } },
      savedAt: null,
      send: async (_id, section) => {
        texts.push(section.answers.a);
        await new Promise<void>((resolve) => answering.push(resolve));
        return saved(section.version + 1);
      },
      copy: memoryCopy(),
    });
    store.change("one", "a", "가");
    const first = store.flush();
    store.change("one", "a", "가나");
    let left = false;
    const leaving = store.flush().then(() => (left = true));
    await vi.waitFor(() => expect(answering).toHaveLength(1));
    answering[0]?.();
    await vi.waitFor(() => expect(answering).toHaveLength(2));
    expect(left).toBe(false);
    answering[1]?.();
    await Promise.all([first, leaving]);
    expect(texts).toEqual(["가", "가나"]);
    expect(store.snapshot().save).toBe("saved");
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

  test("says so where this device keeps nothing", async () => {
    const { store } = storeWith([], {}, true);
    store.change("one", "a", "가");
    expect(isKept(store.snapshot())).toBe(false);
  });

  test.each([
    { kind: "other_person", message: "다른 계정입니다" } as const,
    { kind: "signed_out", message: "로그인이 끝났습니다" } as const,
    { kind: "offline" } as const,
  ])("goes on trying through $kind, without hiding it", async (trouble) => {
    const { store, sent, copy } = storeWith([trouble, trouble, saved(4)]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(1600);
    expect(store.snapshot().save).toBe(trouble.kind);
    // The second try comes after 1.6 to 2.4 seconds, the third after 4 to 6.
    await vi.advanceTimersByTimeAsync(2400);
    expect(sent).toHaveLength(2);
    expect(store.snapshot().save).toBe(trouble.kind);
    await vi.advanceTimersByTimeAsync(6000);
    expect(store.snapshot().save).toBe("saved");
    expect(copy.held).toEqual({});
  });

  test("is given up, on the device too, by who has left the startup", async () => {
    const { store, copy, sent } = storeWith([{ kind: "gone" }]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(store.snapshot()).toMatchObject({ save: "gone", sections: {} });
    expect(copy.held).toEqual({});
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
    store.leave();
    expect(sent).toEqual([{ id: "one", version: 3, text: "가", leaving: true }]);
    // The tab was only hidden: the answer came in, nothing is sent again.
    await vi.advanceTimersByTimeAsync(100);
    expect(store.snapshot().save).toBe("saved");
    await store.flush();
    expect(sent).toHaveLength(1);
  });

  test("whose page is not shown again tries no more", async () => {
    const { store, sent } = storeWith([]);
    store.change("one", "a", "가");
    store.close();
    await store.flush();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent.map(({ leaving }) => leaving)).toEqual([true, false]);
  });

  test("is not called saved after the close, however often one comes back to the page, until the close has moved", async () => {
    const { store, copy } = storeWith([{ kind: "closed", message: "마감되었습니다" }, saved(4)]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(2000);
    await store.flush();
    expect(store.snapshot().save).toBe("closed");
    expect(await store.settled()).toBe(false);
    store.reopen();
    await vi.advanceTimersByTimeAsync(100);
    expect(store.snapshot().save).toBe("saved");
    expect(copy.held).toEqual({});
  });

  test("stays gone, whatever comes back of a save under way", async () => {
    const answer = Promise.withResolvers<Saved>();
    const copy = memoryCopy();
    const initial = { one: { answers: {}, version: 3 } };
    const store = new DraftStore({ initial, savedAt: null, send: () => answer.promise, copy });
    store.change("one", "a", "가");
    const flushed = store.flush();
    store.lose();
    answer.resolve(saved(4));
    await flushed;
    await store.flush();
    expect(store.snapshot()).toMatchObject({ save: "gone", sections: {} });
    expect(copy.held).toEqual({});
  });

  test("typed without a pause is saved every ten seconds", async () => {
    const { store, sent } = storeWith([saved(4), saved(5)]);
    for (let second = 0; second < 21; second++) {
      store.change("one", "a", "가".repeat(second + 1));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(sent).toHaveLength(2);
  });

  test("one answer that is refused holds up no other section, and is sent again once it is changed", async () => {
    const refused: Saved = { kind: "refused", message: "줄여 주십시오", fieldId: "a" };
    const { store, sent } = storeWith([refused, saved(1), saved(4)], {}, false, { two: { answers: {}, version: 0 } });
    store.change("one", "a", "너무 긴 글");
    store.change("two", "b", "다른 글");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sent.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(store.snapshot()).toMatchObject({
      save: "refused",
      sections: { one: { refused: { message: "줄여 주십시오", fieldId: "a" } }, two: { dirty: false } },
    });
    expect(await store.settled()).toBe(false);
    store.change("one", "a", "글");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.at(-1)).toMatchObject({ id: "one", text: "글" });
    expect(store.snapshot().save).toBe("saved");
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

describe("what a colleague saved meanwhile", () => {
  const news = (version: number, a: string) => ({
    one: { answers: { a, b: "둘" }, version, savedAt: "2026-11-20T01:00:00Z", savedBy: "배도현" },
  });

  test("comes in where nothing of mine waits, and is what the next save rests on", async () => {
    const { store, sent } = storeWith([saved(6)]);
    store.receive(news(5, "동료"));
    expect(store.snapshot()).toMatchObject({ save: "saved", savedAt: "2026-11-20T01:00:00Z" });
    expect(store.snapshot().sections.one).toMatchObject({
      answers: { a: "동료", b: "둘" },
      revisions: { a: 1, b: 1 },
      received: { by: "배도현", at: "2026-11-20T01:00:00Z", fields: ["a", "b"] },
    });
    store.change("one", "a", "동료와 나");
    expect(store.snapshot().sections.one?.received).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toEqual([{ id: "one", version: 5, text: "동료와 나", leaving: false }]);
  });

  test("waits where I am typing, and is no news where I have it", () => {
    const { store } = storeWith([]);
    store.receive(news(3, "옛것"));
    expect(store.snapshot().sections.one).toMatchObject({ answers: { a: "처음" }, revisions: {} });
    store.change("one", "a", "내 글");
    store.receive(news(5, "동료"));
    expect(store.snapshot().sections.one).toMatchObject({ answers: { a: "내 글" }, version: 3 });
  });
});

describe("what a device kept", () => {
  test("is taken up again and saved", async () => {
    const { store, sent } = storeWith([saved(4)], { one: { answers: { a: "남은 글" }, base: { a: "처음" } } });
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([{ id: "one", version: 3, text: "남은 글", leaving: false }]);
  });

  test("is not sent again where it had arrived", async () => {
    const { store, sent, copy } = storeWith([], { one: { answers: { a: "처음" }, base: {} } });
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([]);
    expect(copy.held).toEqual({});
  });

  test("asks where somebody else changed the same field meanwhile, also when it is taken up twice", async () => {
    const { store, sent } = storeWith([], { one: { answers: { a: "남은 글" }, base: { a: "옛 글" } } });
    store.restore();
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(0);
    expect(store.snapshot().sections.one).toMatchObject({ ask: ["a"], answers: { a: "남은 글" } });
  });
});
