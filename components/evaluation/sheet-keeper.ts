import type { SheetScore } from "@/lib/evaluation/rules/sheet";
import type { SendSheet, ServerSheet, SheetText } from "./send-sheet";

export type KeeperState = SheetText & {
  version: number;
  savedAt: string | null;
  save: "saved" | "typing" | "saving" | "offline" | "ended" | "stale" | "refused";
  /** The server's words where it refused. */
  message: string | null;
  /** What another tab saved, while the person has to choose. */
  theirs: ServerSheet | null;
  /** Counts changes from outside, so that inputs take the new text. */
  revision: number;
};

/** Where typed text waits until the server has it. */
export type SheetCopy = {
  read(): { sheet: SheetText; version: number } | undefined;
  keep(sheet: SheetText, version: number): void;
  forget(): void;
};

const TYPING_PAUSE = 800;
const RETRY_FIRST = 3000;
const RETRY_LONGEST = 60_000;

/**
 * Keeps a score sheet while it is typed: on the device at once, on the server after a pause. One save is on its way at a
 * time; what fails is tried again, and nothing typed is dropped or overwritten in silence.
 */
export class SheetKeeper {
  private state: KeeperState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private changes = 0;
  private savedChanges = 0;
  private retry = RETRY_FIRST;

  constructor(
    start: ServerSheet,
    private readonly send: SendSheet,
    private readonly copy: SheetCopy,
  ) {
    this.state = { ...start, save: "saved", message: null, theirs: null, revision: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): KeeperState => this.state;

  /** Takes up what this device kept when a tab was closed or a session ended before it was saved. */
  resume(): void {
    const kept = this.copy.read();
    if (!kept) return;
    if (same(kept.sheet, this.state)) return this.copy.forget();
    this.set({ ...kept.sheet, version: kept.version, revision: this.state.revision + 1 });
    this.touch();
  }

  score(criterionId: string, change: Partial<Omit<SheetScore, "criterionId">>): void {
    const before = this.state.scores.find((score) => score.criterionId === criterionId);
    const next = { criterionId, points: null, comment: "", ...before, ...change };
    this.set({ scores: [...this.state.scores.filter((score) => score.criterionId !== criterionId), next] });
    this.touch();
  }

  comment(text: string): void {
    this.set({ comment: text });
    this.touch();
  }

  /** Saves what is not saved yet, now; resolves when it was tried. True where everything is on the server. */
  async flush(leaving = false): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.changes > this.savedChanges && this.state.save !== "stale") {
      this.running = this.save(leaving);
      await this.running;
    }
    return this.changes === this.savedChanges;
  }

  /** The person chose: their own text goes over what the other tab saved, or the other way round. */
  resolve(choice: "mine" | "theirs"): void {
    const { theirs } = this.state;
    if (!theirs) return;
    if (choice === "mine") {
      this.set({ version: theirs.version, theirs: null, save: "typing" });
      void this.flush();
      return;
    }
    this.savedChanges = this.changes;
    this.copy.forget();
    this.set({ ...theirs, theirs: null, save: "saved", revision: this.state.revision + 1 });
  }

  private touch(): void {
    this.changes += 1;
    const { scores, comment, version } = this.state;
    this.copy.keep({ scores, comment }, version);
    if (this.state.save === "stale") return;
    this.set({ save: "typing", message: null });
    this.later(TYPING_PAUSE);
  }

  private async save(leaving: boolean): Promise<void> {
    const { scores, comment, version } = this.state;
    const sent = this.changes;
    this.set({ save: "saving" });
    const result = await this.send({ scores, comment }, version, leaving);
    this.running = undefined;
    if (result.kind === "saved") {
      this.savedChanges = sent;
      this.retry = RETRY_FIRST;
      if (this.changes === sent) this.copy.forget();
      else this.copy.keep({ scores: this.state.scores, comment: this.state.comment }, result.version);
      this.set({ version: result.version, savedAt: result.savedAt, save: this.changes === sent ? "saved" : "typing" });
      if (this.changes > sent) this.later(TYPING_PAUSE);
    } else if (result.kind === "stale") {
      if (same(result.theirs, this.state)) {
        this.savedChanges = sent;
        this.copy.forget();
        return this.set({ version: result.theirs.version, savedAt: result.theirs.savedAt, save: "saved" });
      }
      this.set({ save: "stale", theirs: result.theirs });
    } else if (result.kind === "refused") {
      this.set({ save: "refused", message: result.message });
    } else {
      this.set({ save: result.kind });
      this.later(this.retry);
      this.retry = Math.min(this.retry * 2, RETRY_LONGEST);
    }
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private set(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Whether two sheets say the same, in whatever order their scores come; an untouched criterion counts as empty. */
function same(a: SheetText, b: SheetText): boolean {
  const told = (sheet: SheetText) =>
    sheet.scores
      .filter((score) => score.points !== null || score.comment !== "")
      .map(({ criterionId, points, comment }) => `${criterionId}:${points}:${comment}`)
      .toSorted()
      .join("\n");
  return a.comment === b.comment && told(a) === told(b);
}
