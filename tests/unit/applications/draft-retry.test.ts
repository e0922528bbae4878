import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { saved, storeWith } from "@/tests/factories/draft-store";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a save whose answer was lost", () => {
  test("is sent again as it was, before what was typed since", async () => {
    const { store, sent, copy } = storeWith([{ kind: "offline" }, saved(4), saved(5)]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(1600);
    store.change("one", "a", "가나");
    expect(copy.held.one).toEqual({ answers: { a: "가나" }, base: { a: "처음" }, sent: { a: "가" } });
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent.map(({ version, text }) => [version, text])).toEqual([
      [3, "가"],
      [3, "가"],
      [4, "가나"],
    ]);
    expect(store.snapshot().save).toBe("saved");
  });

  test("is not taken for somebody else's where a colleague saved on top of it", async () => {
    const { store, sent } = storeWith([
      { kind: "offline" },
      { kind: "theirs", theirs: { answers: { a: "가", b: "동료 글" }, version: 4, savedAt: "", savedBy: "동료" } },
      saved(5),
    ]);
    store.change("one", "a", "가");
    await vi.advanceTimersByTimeAsync(1600);
    store.change("one", "a", "처음");
    await vi.advanceTimersByTimeAsync(5000);
    // Typed back to what it was: mine all the same.
    expect(sent.at(-1)).toMatchObject({ version: 4, text: "처음" });
    expect(store.snapshot()).toMatchObject({
      save: "saved",
      sections: { one: { answers: { a: "처음", b: "동료 글" } } },
    });
  });

  test("nor where the page was closed before: the device knows what was sent", async () => {
    const held = { one: { answers: { a: "가나" }, base: { a: "" }, sent: { a: "처음" } } };
    const { store, sent } = storeWith([saved(4)], held);
    store.restore();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([{ id: "one", version: 3, text: "가나", leaving: false }]);
  });
});
