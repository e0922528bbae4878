import { mergeSection } from "@/lib/applications/rules/merge";
import type { Answer } from "@/lib/applications/schema/answers";
import {
  changedFields,
  cleanSection,
  replaceAnswers,
  type DraftState,
  type SaveState,
  type SectionState,
  type StoreOptions,
  type Theirs,
} from "./draft-state";
import type { Held } from "./device-copy";
import type { Saved } from "./send-section";

/** Troubles that end by themselves or elsewhere: saving is tried again, and a retry does not hide them. */
const lasting = new Set<SaveState>(["offline", "signed_out", "other_person"]);
/** Nothing is sent any more: the call has closed, or the person has left the startup. */
const over = new Set<SaveState>(["closed", "gone"]);
/** Milliseconds. */
const TYPING_PAUSE = 1500;
const RETRY = [2000, 5000, 10_000, 20_000];

/**
 * Keeps a draft while it is typed: on the device at once, on the server after a pause. One save of a section is on its
 * way at a time; what fails is tried again, and nothing typed is dropped, whatever the server says.
 */
export class DraftStore {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;

  constructor(private readonly options: StoreOptions) {
    const sections = Object.entries(options.initial).map(([id, given]) => [id, cleanSection(given)] as const);
    const { savedAt } = options;
    this.state = { sections: Object.fromEntries(sections), save: "saved", savedAt, message: null, kept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftState => this.state;

  /** The state of each section that this page has: what newer ones are asked by. */
  versions(): Record<string, number> {
    return Object.fromEntries(Object.entries(this.state.sections).map(([id, { version }]) => [id, version]));
  }

  /** Takes up what this device still holds from a tab that was closed, a session that ended, or a lost connection. */
  restore(): void {
    const held = this.options.copy.read();
    for (const [id, section] of Object.entries(this.state.sections)) {
      const kept = held[id];
      if (!kept) continue;
      const { answers, ask } = mergeSection(kept.base, kept.answers, section.answers);
      const theirs = ask.length > 0 ? { ...section, savedAt: "", savedBy: "" } : undefined;
      this.put(id, { ...replaceAnswers(section, answers), ask, theirs, dirty: true });
    }
    if (this.dirtyIds().length > 0) void this.flush();
  }

  change(id: string, fieldId: string, answer: Answer): void {
    const section = this.section(id);
    const answers = { ...section.answers, [fieldId]: answer };
    this.keep(id, { answers, base: section.base });
    this.put(id, { ...section, answers, dirty: true, received: undefined });
    if (over.has(this.state.save)) return;
    if (this.state.save === "saved" || this.state.save === "refused") this.mark("typing");
    this.plan(TYPING_PAUSE);
  }

  /** Takes over what colleagues saved in sections where nothing of mine waits; where something does, its save finds out. */
  receive(newer: Record<string, Theirs>): void {
    for (const [id, theirs] of Object.entries(newer)) {
      const section = this.state.sections[id];
      if (!section || section.dirty || theirs.version <= section.version) continue;
      const received = {
        by: theirs.savedBy,
        at: theirs.savedAt,
        fields: changedFields(section.answers, theirs.answers),
      };
      const { answers, version } = theirs;
      this.put(id, { ...replaceAnswers(section, answers), base: answers, version, received });
      if (theirs.savedAt > (this.state.savedAt ?? "")) this.state = { ...this.state, savedAt: theirs.savedAt };
      this.tell();
    }
  }

  /** The person does not belong to the startup any more: its text stays neither here nor on the device. */
  lose(): void {
    clearTimeout(this.timer);
    for (const id of Object.keys(this.state.sections)) this.options.copy.forget(id);
    this.state = { ...this.state, sections: {} };
    this.mark("gone");
  }

  /** The person's choice for one field that both had changed. */
  choose(id: string, fieldId: string, whose: "mine" | "theirs"): void {
    const section = this.section(id);
    const theirs = section.theirs;
    if (!theirs) return;
    const answers = { ...section.answers };
    if (whose === "theirs") {
      const taken = theirs.answers[fieldId];
      if (taken === undefined) delete answers[fieldId];
      else answers[fieldId] = taken;
    }
    const ask = section.ask.filter((field) => field !== fieldId);
    const open = ask.length > 0;
    const rest = open ? { theirs, ask } : { theirs: undefined, ask, version: theirs.version, base: theirs.answers };
    this.put(id, { ...replaceAnswers(section, answers), ...rest, dirty: true });
    this.keep(id, { answers, base: open ? section.base : theirs.answers });
    if (!open) void this.flush();
  }

  /** Saves now; resolves when nothing that can be saved is left. With `leaving` it does not wait and survives the page. */
  async flush(leaving = false): Promise<void> {
    if (leaving) {
      clearTimeout(this.timer);
      for (const id of this.sendable()) void this.options.send(id, this.section(id), true).catch(() => undefined);
      return;
    }
    // A run under way does not have what was typed since it began.
    if (this.running) await this.running;
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => (this.running = undefined));
    await this.running;
  }

  private async run(): Promise<void> {
    for (const id of this.sendable()) {
      // While a trouble lasts, a retry does not hide it.
      if (!lasting.has(this.state.save)) this.mark("saving");
      if (!(await this.save(id))) return;
    }
    // What was typed meanwhile waits for its own pause.
    if (this.sendable().length > 0) {
      this.mark("typing");
      this.plan(TYPING_PAUSE);
    } else this.mark(this.hasConflict() ? "conflict" : "saved");
  }

  /** Sends one section, and once more where a colleague's text could be joined with it. False where saving has to wait. */
  private async save(id: string): Promise<boolean> {
    for (let attempt = 0; attempt < 3 && this.section(id).theirs === undefined; attempt++) {
      const sent = this.section(id);
      const outcome = await this.options.send(id, sent, false).catch((): Saved => ({ kind: "offline" }));
      if (!this.settle(id, sent, outcome)) return false;
      if (outcome.kind === "saved") return true;
    }
    return true;
  }

  /** Whether the next section may be sent. */
  private settle(id: string, sent: SectionState, outcome: Saved): boolean {
    if (outcome.kind === "saved") return this.settleSaved(id, sent, outcome);
    if (outcome.kind === "theirs") return this.settleTheirs(id, outcome.theirs);
    this.failures++;
    if (outcome.kind === "gone") this.lose();
    else this.mark(outcome.kind, outcome.kind === "offline" ? null : outcome.message);
    // A closed call takes nothing more; a refusal waits for the person to change something.
    if (lasting.has(outcome.kind)) this.plan(retryDelay(this.failures));
    return false;
  }

  private settleSaved(id: string, sent: SectionState, saved: Saved & { kind: "saved" }): boolean {
    this.failures = 0;
    const now = this.section(id);
    const dirty = now.answers !== sent.answers;
    if (dirty) this.keep(id, { answers: now.answers, base: sent.answers });
    else this.options.copy.forget(id);
    this.put(id, { ...now, version: saved.version, base: sent.answers, dirty });
    this.state = { ...this.state, savedAt: saved.savedAt };
    return true;
  }

  private settleTheirs(id: string, theirs: Theirs): boolean {
    const section = this.section(id);
    const { answers, ask } = mergeSection(section.base, section.answers, theirs.answers);
    const merged = { ...replaceAnswers(section, answers), ask, dirty: true };
    if (ask.length > 0) this.put(id, { ...merged, theirs });
    else this.put(id, { ...merged, version: theirs.version, base: theirs.answers, theirs: undefined });
    return true;
  }

  private sendable(): string[] {
    return over.has(this.state.save) ? [] : this.dirtyIds().filter((id) => this.section(id).theirs === undefined);
  }

  private dirtyIds = (): string[] => Object.keys(this.state.sections).filter((id) => this.section(id).dirty);

  private hasConflict = (): boolean => Object.values(this.state.sections).some((section) => section.theirs);

  private section(id: string): SectionState {
    return this.state.sections[id] ?? cleanSection({ answers: {}, version: 0 });
  }

  private keep(id: string, held: Held): void {
    this.state = { ...this.state, kept: this.options.copy.keep(id, held) };
  }

  private put(id: string, section: SectionState): void {
    this.state = { ...this.state, sections: { ...this.state.sections, [id]: section } };
    this.tell();
  }

  private mark(save: SaveState, message: string | null = null): void {
    this.state = { ...this.state, save, message };
    this.tell();
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Milliseconds; not all pages that lost the server at once come back to it at once. */
function retryDelay(failures: number): number {
  const delay = RETRY[Math.min(failures, RETRY.length) - 1] ?? TYPING_PAUSE;
  return delay * (0.8 + Math.random() * 0.4);
}
