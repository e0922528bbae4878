import { mergeSection } from "@/lib/applications/rules/merge";
import { sameAnswers, type Answer, type Answers } from "@/lib/applications/schema/answers";
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
import type { Saved } from "./send-section";

/** Troubles that end by themselves or elsewhere: saving is tried again, and a retry does not hide them. */
const lasting = new Set<SaveState>(["offline", "signed_out", "other_person"]);
/** Nothing is sent any more: the call has closed, or the person has left the startup. */
const over = new Set<SaveState>(["closed", "gone"]);
/** Milliseconds: of a pause in typing, and how long typing without one goes unsaved. */
const TYPING_PAUSE = 1500;
const LONGEST_UNSAVED = 10_000;
const RETRY = [2000, 5000, 10_000, 20_000];

/**
 * Keeps a draft while it is typed: on the device at once, on the server after a pause. One save of a section is on its
 * way at a time; one that was not answered is sent again as it was, so that it counts once and is not taken for somebody
 * else's. Nothing typed is dropped, whatever the server says.
 */
export class DraftStore {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsavedSince: number | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;
  private left = false;

  constructor(private readonly options: StoreOptions) {
    const sections = Object.entries(options.initial).map(([id, given]) => [id, cleanSection(given)] as const);
    const { savedAt } = options;
    this.state = { sections: Object.fromEntries(sections), save: "saved", savedAt, message: null };
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

  /** What this page knows the server to have. */
  known(): StoreOptions["initial"] {
    const sections = Object.entries(this.state.sections);
    return Object.fromEntries(sections.map(([id, { base, version }]) => [id, { answers: base, version }]));
  }

  /** Takes up what this device still holds from a tab that was closed, a session that ended, or a lost connection. */
  restore(): void {
    this.left = false;
    for (const [id, kept] of Object.entries(this.options.copy.read())) {
      const section = this.state.sections[id];
      if (!section || section.dirty) continue;
      const { answers, ask } = mergeSection(kept.base, kept.answers, section.answers, kept.sent);
      const theirs = ask.length > 0 ? { ...section, savedAt: "", savedBy: "" } : undefined;
      // What was sent while the page was left has arrived.
      if (sameAnswers(answers, section.answers)) this.options.copy.forget(id);
      else this.put(id, { ...replaceAnswers(section, answers), ask, theirs, dirty: true });
    }
    if (this.dirtyIds().length > 0) void this.flush();
  }

  change(id: string, fieldId: string, answer: Answer): void {
    const section = this.section(id);
    const answers = { ...section.answers, [fieldId]: answer };
    this.hold(id, { ...section, answers, received: undefined, refused: undefined });
    if (over.has(this.state.save)) return;
    if (this.state.save === "saved" || this.state.save === "refused") this.mark("typing");
    this.unsavedSince ??= performance.now();
    this.plan(Math.max(0, Math.min(TYPING_PAUSE, this.unsavedSince + LONGEST_UNSAVED - performance.now())));
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
      if (theirs.savedAt > (this.state.savedAt ?? "")) this.state = { ...this.state, savedAt: theirs.savedAt };
      this.put(id, { ...replaceAnswers(section, answers), base: answers, version, received });
    }
  }

  /** The person does not belong to the startup any more: its text stays neither here nor on the device. */
  lose(): void {
    clearTimeout(this.timer);
    this.options.copy.clear();
    this.state = { ...this.state, sections: {} };
    this.mark("gone");
  }

  /** The deadline has moved: what could not be saved is tried once more. */
  reopen(): void {
    if (this.state.save !== "closed") return;
    this.mark("typing");
    void this.flush();
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
    this.hold(id, { ...replaceAnswers(section, answers), ...rest });
    if (!open) void this.flush();
  }

  /** Saves what is there now; resolves when nothing of it that can be saved is left. */
  async flush(): Promise<void> {
    // A run under way does not have what was typed since it began.
    if (this.running) await this.running;
    clearTimeout(this.timer);
    if (over.has(this.state.save)) return;
    this.running ??= this.run().finally(() => (this.running = undefined));
    await this.running;
  }

  /** Whether the server has everything, what is typed meanwhile too. */
  async settled(): Promise<boolean> {
    do await this.flush();
    while (this.state.save === "typing");
    return this.state.save === "saved";
  }

  /** The page is hidden or goes: sends what waits by requests that outlive it. An answer that comes in time counts. */
  leave(): void {
    clearTimeout(this.timer);
    for (const id of this.sendable()) {
      const sent = this.section(id);
      const settle = (outcome: Saved) => {
        if (outcome.kind !== "saved" || over.has(this.state.save)) return;
        this.settleSaved(id, sent.answers, outcome);
        if (!this.running && this.sendable().length === 0) this.conclude();
      };
      this.options.send(id, sent, true).then(settle, () => undefined);
    }
  }

  /** As `leave`, where the page is not shown again: no further try. The device has what is not saved. */
  close(): void {
    this.leave();
    this.left = true;
  }

  private async run(): Promise<void> {
    this.unsavedSince = undefined;
    for (const id of this.sendable()) {
      // While a trouble lasts, a retry does not hide it.
      if (!lasting.has(this.state.save)) this.mark("saving");
      if (!(await this.save(id))) return;
    }
    this.conclude();
  }

  private conclude(): void {
    if (this.sendable().length > 0) {
      // What was typed meanwhile waits for its own pause.
      this.mark("typing");
      this.plan(TYPING_PAUSE);
    } else {
      const sections = Object.values(this.state.sections);
      const refused = sections.some((section) => section.refused) ? "refused" : "saved";
      this.mark(sections.some((section) => section.theirs) ? "conflict" : refused);
    }
  }

  /** Sends one section, and once more where a colleague's text could be joined with it. False where saving has to wait. */
  private async save(id: string): Promise<boolean> {
    for (let attempt = 0; attempt < 4 && this.sendable().includes(id); attempt++) {
      const section = this.section(id);
      const sent = section.sent ?? section.answers;
      this.hold(id, { ...section, sent });
      const outcome = await this.options
        .send(id, { answers: sent, version: section.version }, false)
        .catch((): Saved => ({ kind: "offline" }));
      if (!this.settle(id, sent, outcome)) return false;
      // Behind a save that was only now answered waits what was typed since.
      if (outcome.kind === "saved" && sent === section.answers) return true;
    }
    return true;
  }

  /** Whether more may be sent. */
  private settle(id: string, sent: Answers, outcome: Saved): boolean {
    if (over.has(this.state.save)) return false;
    if (outcome.kind === "saved") return this.settleSaved(id, sent, outcome);
    if (outcome.kind === "theirs") return this.settleTheirs(id, sent, outcome.theirs);
    // Without an answer it may have arrived; every other outcome says that it has not.
    if (outcome.kind !== "offline" && outcome.kind !== "gone") this.put(id, { ...this.section(id), sent: undefined });
    if (outcome.kind === "refused") return this.settleRefused(id, sent, outcome);
    this.failures++;
    if (outcome.kind === "gone") this.lose();
    else this.mark(outcome.kind, outcome.kind === "offline" ? null : outcome.message);
    // A closed call takes nothing more.
    if (lasting.has(outcome.kind)) this.plan(retryDelay(this.failures));
    return false;
  }

  private settleSaved(id: string, sent: Answers, saved: Saved & { kind: "saved" }): boolean {
    this.failures = 0;
    const now = this.section(id);
    if (saved.version < now.version || now.theirs) return true;
    const next = { ...now, version: saved.version, base: sent, sent: undefined };
    this.state = { ...this.state, savedAt: saved.savedAt };
    if (now.answers !== sent) this.hold(id, next);
    else {
      this.options.copy.forget(id);
      this.put(id, { ...next, dirty: false, refused: undefined });
    }
    return true;
  }

  private settleTheirs(id: string, sent: Answers, theirs: Theirs): boolean {
    const section = this.section(id);
    const { answers, ask } = mergeSection(section.base, section.answers, theirs.answers, sent);
    const merged = { ...replaceAnswers(section, answers), ask, sent: undefined };
    if (ask.length > 0) this.put(id, { ...merged, theirs });
    else this.hold(id, { ...merged, version: theirs.version, base: theirs.answers });
    return true;
  }

  /** The other sections go on; this one waits until the person changes it. */
  private settleRefused(id: string, sent: Answers, { message, fieldId }: Saved & { kind: "refused" }): boolean {
    const now = this.section(id);
    if (now.answers === sent) this.put(id, { ...now, refused: { message, fieldId } });
    return true;
  }

  private sendable(): string[] {
    if (over.has(this.state.save)) return [];
    return this.dirtyIds().filter((id) => !this.section(id).theirs && !this.section(id).refused);
  }

  private dirtyIds = (): string[] => Object.keys(this.state.sections).filter((id) => this.section(id).dirty);

  private section(id: string): SectionState {
    return this.state.sections[id] ?? cleanSection({ answers: {}, version: 0 });
  }

  /** Text that the server does not have: on the device first. */
  private hold(id: string, section: SectionState): void {
    const { answers, base, sent } = section;
    this.put(id, { ...section, dirty: true, kept: this.options.copy.keep(id, { answers, base, sent }) });
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
    if (!this.left) this.timer = setTimeout(() => void this.flush(), delay);
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
