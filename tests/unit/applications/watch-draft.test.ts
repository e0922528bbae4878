import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftWatch, type Look, type News } from "@/components/applications/draft/watch-draft";

beforeEach(() => {
  vi.useFakeTimers();
  // Neither sooner nor later than the middle of what is drawn at random.
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const file = (fileId: string) => ({
  fileId,
  fieldId: "plan",
  name: "계획.pdf",
  size: 1,
  mediaType: "application/pdf",
  sha256: "-",
  held: false,
});
const standing = { now: "2026-11-20T01:00:00Z", closesAt: "2026-11-20T07:00:00Z", counting: null, changed: false };
const news = (change: Partial<News> = {}): News => ({
  colleagues: [],
  sections: {},
  files: [file("a")],
  comments: null,
  standing,
  ...change,
});
const colleague = { userId: "u", name: "배도현", sectionId: "one", fieldId: null };

function watchWith(answers: (News | "gone" | null | Promise<News>)[]) {
  const looks: Look[] = [];
  const seen = { sections: [] as unknown[], gone: 0, moved: 0 };
  const watch = new DraftWatch({
    files: [file("a")],
    comments: { mark: "0", threads: [] },
    standing,
    ask: async (look) => {
      looks.push(look);
      const answer = await answers.shift();
      if (answer === undefined) throw new Error("no connection");
      return answer;
    },
    versions: () => ({ one: 3 }),
    onSections: (sections) => seen.sections.push(sections),
    onMoved: () => seen.moved++,
    onGone: () => seen.gone++,
  });
  return { watch, looks, seen };
}

test("looks every ten seconds alone, every four with colleagues, later where nobody answers", async () => {
  const { watch, looks } = watchWith([news(), news({ colleagues: [colleague] }), null, news()]);
  watch.start();
  for (const [milliseconds, count] of [
    [9990, 1],
    [20, 2],
    [3980, 2],
    [20, 3],
    [19_980, 3],
    [20, 4],
  ] as const) {
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(looks).toHaveLength(count);
  }
  expect(watch.snapshot().colleagues).toEqual([]);
  expect(looks[3]).toEqual({ sectionId: null, fieldId: null, versions: { one: 3 }, comments: "0" });
});

test("is silent while nobody looks at the page", async () => {
  const { watch, looks } = watchWith([news(), news()]);
  watch.start();
  await vi.advanceTimersByTimeAsync(100);
  watch.stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(looks).toHaveLength(1);
});

test("says soon where the writer went, while somebody is there to see it", async () => {
  const { watch, looks } = watchWith([news({ colleagues: [colleague] }), news(), news()]);
  watch.start();
  await vi.advanceTimersByTimeAsync(10);
  watch.move({ sectionId: "one", fieldId: "a" });
  await vi.advanceTimersByTimeAsync(800);
  expect(looks.at(-1)).toMatchObject({ sectionId: "one", fieldId: "a" });
  expect(looks).toHaveLength(2);
  // Alone again: nobody to tell before the next look.
  watch.move({ sectionId: null, fieldId: null });
  await vi.advanceTimersByTimeAsync(800);
  expect(looks).toHaveLength(2);
});

test("a list of files from before my own change does not undo it", async () => {
  const late = Promise.withResolvers<News>();
  const { watch } = watchWith([late.promise, news({ files: [file("a"), file("b"), file("c")] })]);
  watch.start();
  watch.changeFiles((files) => [...files, file("b")]);
  late.resolve(news());
  await vi.advanceTimersByTimeAsync(100);
  expect(watch.snapshot().files.map(({ fileId }) => fileId)).toEqual(["a", "b"]);
  await watch.look();
  expect(watch.snapshot().files.map(({ fileId }) => fileId)).toEqual(["a", "b", "c"]);
});

test("looks no longer where nobody has touched anything for a quarter of an hour, until somebody does", async () => {
  const { watch, looks } = watchWith(Array.from({ length: 200 }, () => news()));
  watch.start();
  await vi.advanceTimersByTimeAsync(16 * 60_000);
  const before = looks.length;
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(looks).toHaveLength(before);
  watch.stir();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(looks).toHaveLength(before + 2);
});

test("says once that the close has moved", async () => {
  const moved = { ...standing, closesAt: "2026-11-20T09:00:00Z" };
  const { watch, seen } = watchWith([news(), news({ standing: moved }), news({ standing: moved })]);
  watch.start();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(seen.moved).toBe(1);
  expect(watch.snapshot().standing.closesAt).toBe(moved.closesAt);
});

test("ends where the draft is not the reader's any more", async () => {
  const { watch, looks, seen } = watchWith([news(), "gone"]);
  watch.start();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(looks).toHaveLength(2);
  expect(seen.gone).toBe(1);
});
