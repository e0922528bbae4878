import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SheetSaved, SheetText } from "@/components/evaluation/send-sheet";
import { SheetKeeper, type SheetCopy } from "@/components/evaluation/sheet-keeper";

const start = { version: 3, savedAt: null, scores: [], comment: "" };
const savedAt = "2025-12-03T05:20:31.000Z";
const score = (points: number | null, comment = "") => ({ criterionId: "a", points, comment });

/** A device that remembers, and a server that answers as told, the last answer again and again. */
function setUp(...answers: (SheetSaved | ((version: number) => SheetSaved))[]) {
  const sent: { sheet: SheetText; version: number; leaving: boolean }[] = [];
  let kept: ReturnType<SheetCopy["read"]>;
  const copy: SheetCopy = {
    read: () => kept,
    keep: (sheet, version) => void (kept = { sheet, version }),
    forget: () => void (kept = undefined),
  };
  const send = async (sheet: SheetText, version: number, leaving: boolean): Promise<SheetSaved> => {
    sent.push({ sheet, version, leaving });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === undefined) return { kind: "saved", version: version + 1, savedAt };
    return typeof answer === "function" ? answer(version) : answer;
  };
  return { keeper: new SheetKeeper(start, send, copy), sent, copy };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the sheet on its way to the server", () => {
  it("goes once after a pause in typing, whole, with the version it rests on", async () => {
    const { keeper, sent, copy } = setUp();
    keeper.score("a", { points: 10 });
    keeper.score("a", { comment: "의견" });
    keeper.comment("종합");
    expect(copy.read()).toBeDefined();
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual([{ sheet: { scores: [score(10, "의견")], comment: "종합" }, version: 3, leaving: false }]);
    expect(keeper.snapshot()).toMatchObject({ save: "saved", version: 4, savedAt });
    expect(copy.read()).toBeUndefined();
  });

  it("sends at once when the tab is left, and nothing where nothing changed", async () => {
    const { keeper, sent } = setUp();
    await keeper.flush(true);
    expect(sent).toHaveLength(0);
    keeper.comment("종합");
    expect(await keeper.flush(true)).toBe(true);
    expect(sent).toMatchObject([{ leaving: true }]);
  });

  it("sends what was typed during a save with the next one", async () => {
    const { keeper, sent } = setUp();
    keeper.comment("하나");
    const first = keeper.flush();
    keeper.comment("하나둘");
    await first;
    expect(keeper.snapshot().save).toBe("typing");
    await vi.advanceTimersByTimeAsync(800);
    expect(sent.map(({ sheet, version }) => [sheet.comment, version])).toEqual([
      ["하나", 3],
      ["하나둘", 4],
    ]);
  });

  it("tries again, ever more slowly, where the network or the session is gone, and keeps the text meanwhile", async () => {
    const { keeper, sent, copy } = setUp({ kind: "offline" }, { kind: "ended" }, (version) => ({
      kind: "saved",
      version: version + 1,
      savedAt,
    }));
    keeper.comment("종합");
    await vi.advanceTimersByTimeAsync(800);
    expect(keeper.snapshot().save).toBe("offline");
    expect(copy.read()?.sheet.comment).toBe("종합");
    await vi.advanceTimersByTimeAsync(3000);
    expect(keeper.snapshot().save).toBe("ended");
    await vi.advanceTimersByTimeAsync(5999);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(keeper.snapshot().save).toBe("saved");
  });

  it("says what the server refuses and does not go on about it", async () => {
    const { keeper, sent } = setUp({ kind: "refused", message: "0점에서 40점 사이여야 합니다." });
    keeper.score("a", { points: 41 });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sent).toHaveLength(1);
    expect(keeper.snapshot()).toMatchObject({ save: "refused", message: "0점에서 40점 사이여야 합니다." });
    expect(await keeper.flush()).toBe(false);
  });
});

describe("two tabs", () => {
  const theirs = { version: 7, savedAt, scores: [score(5)], comment: "다른 창" };

  it("ask the person, who may keep the own text", async () => {
    const { keeper, sent } = setUp({ kind: "stale", theirs }, (version) => ({
      kind: "saved",
      version: version + 1,
      savedAt,
    }));
    keeper.comment("이 창");
    await vi.advanceTimersByTimeAsync(800);
    expect(keeper.snapshot()).toMatchObject({ save: "stale", comment: "이 창", theirs });
    keeper.comment("이 창도");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    keeper.resolve("mine");
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject({ sheet: { comment: "이 창도" }, version: 7 });
    expect(keeper.snapshot()).toMatchObject({ save: "saved", version: 8, theirs: null });
  });

  it("or take the saved one", async () => {
    const { keeper, copy } = setUp({ kind: "stale", theirs });
    keeper.comment("이 창");
    await vi.advanceTimersByTimeAsync(800);
    keeper.resolve("theirs");
    expect(keeper.snapshot()).toMatchObject({ save: "saved", comment: "다른 창", version: 7, revision: 1 });
    expect(copy.read()).toBeUndefined();
    expect(await keeper.flush()).toBe(true);
  });

  it("ask nothing where both say the same", async () => {
    const { keeper } = setUp({ kind: "stale", theirs: { ...theirs, scores: [], comment: "같음" } });
    keeper.comment("같음");
    await vi.advanceTimersByTimeAsync(800);
    expect(keeper.snapshot()).toMatchObject({ save: "saved", version: 7, theirs: null });
  });
});

describe("what the device kept", () => {
  it("is taken up and saved when the desk is opened again", async () => {
    const { keeper, sent, copy } = setUp();
    copy.keep({ scores: [score(12)], comment: "닫힌 창" }, 3);
    keeper.resume();
    expect(keeper.snapshot()).toMatchObject({ comment: "닫힌 창", revision: 1 });
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toHaveLength(1);
  });

  it("is forgotten where the server has it already", () => {
    const { keeper, copy } = setUp();
    copy.keep({ scores: [score(null)], comment: "" }, 2);
    keeper.resume();
    expect(copy.read()).toBeUndefined();
    expect(keeper.snapshot().revision).toBe(0);
  });
});
