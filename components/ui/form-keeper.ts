import type { FormValues } from "@/lib/platform/action-state";
import type { FormCopy } from "./form-copy";

/** `typed` was put back in, `offered` waits to be asked for; another `revision` makes the fields anew. */
export type KeeperState = { typed?: FormValues; offered?: FormValues; revision: number };

/** Keeps one form on the device and brings it back. `version` is that of the thing when the form was opened. */
export class FormKeeper {
  #state: KeeperState = { revision: 0 };
  #resumed = false;
  #listeners = new Set<() => void>();

  constructor(
    private readonly copy: FormCopy | undefined,
    private readonly version: string,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  snapshot = (): KeeperState => this.#state;

  /**
   * Takes up what an earlier page left behind. Where the thing changed since, it is only offered: put in unasked, it
   * would undo the change with the next save.
   */
  resume(): void {
    const kept = this.#resumed ? undefined : this.copy?.read();
    this.#resumed = true;
    if (!kept) return;
    if (kept.version === this.version) this.#show({ typed: kept.values });
    else this.#set({ offered: kept.values, revision: this.#state.revision });
  }

  keep(values: FormValues, version: string): void {
    this.copy?.keep({ values, version });
  }

  restore(): void {
    this.#show({ typed: this.#state.offered });
  }

  discard(): void {
    this.copy?.forget();
    // Something only offered is not in the fields; what has been typed beside it stays.
    if (this.#state.typed) this.#show({});
    else this.#set({ revision: this.#state.revision });
  }

  /** The server accepted the form. The fields stay as they are. */
  done(): void {
    this.copy?.forget();
    this.#set({ revision: this.#state.revision });
  }

  #show(state: Omit<KeeperState, "revision">): void {
    this.#set({ ...state, revision: this.#state.revision + 1 });
  }

  #set(state: KeeperState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
