import type { DraftFileView } from "@/lib/applications/types";
import type { DraftComments } from "@/lib/applications/types/draft";
import type { Theirs } from "./draft-state";

/** Where somebody is in the form. */
export type Place = { sectionId: string | null; fieldId: string | null };

export type PresentColleague = Place & { userId: string; name: string };

/** The same as on the page, with moments as the network carries them. */
export type CommentsOnWire = {
  mark: string;
  threads: (Omit<DraftComments["threads"][number], "comments" | "resolved"> & {
    comments: { id: string; author: string; own: boolean; text: string; at: string }[];
    resolved: { by: string; at: string } | null;
  })[];
};

/** Of the application as a whole; moments as ISO texts. */
export type Standing = {
  now: string;
  /** This applicant's. */
  closesAt: string;
  /** The version that counts at present. */
  counting: { number: number; submittedAt: string } | null;
  /** Something was changed, a file too, since that version. */
  changed: boolean;
};

/** What the server answers a page that has a draft open. */
export type News = {
  colleagues: PresentColleague[];
  sections: Record<string, Theirs>;
  files: DraftFileView[];
  comments: CommentsOnWire | null;
  standing: Standing;
};

export type Look = Place & { versions: Record<string, number>; comments: string };

/** News; "gone" where the person may not see the draft any more; null where there was no answer. */
export type AskNews = (look: Look) => Promise<News | "gone" | null>;

export type TeamState = {
  colleagues: PresentColleague[];
  files: DraftFileView[];
  comments: CommentsOnWire;
  standing: Standing;
};

type Options = {
  files: DraftFileView[];
  comments: CommentsOnWire;
  standing: Standing;
  ask: AskNews;
  versions: () => Record<string, number>;
  onSections: (sections: Record<string, Theirs>) => void;
  /** The close is another than before. */
  onMoved: () => void;
  onGone: () => void;
};

/** Milliseconds between two looks: alone, with colleagues, and where there was no answer. */
const ALONE = 10_000;
const TOGETHER = 4000;
const FAILED = 20_000;
/** After the writer has moved, so that colleagues see it soon. */
const MOVED = 700;
/** Without a key or a pointer for so long nobody is there: looking on would keep the session alive for ever. */
const AWAY = 15 * 60_000;

/** Asks again and again, while the page is looked at, what colleagues do in this draft, and says where I am in it. */
export class DraftWatch {
  private state: TeamState;
  private place: Place = { sectionId: null, fieldId: null };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;
  private stirred = performance.now();
  private fileChanges = 0;

  constructor(private readonly options: Options) {
    const { files, comments, standing } = options;
    this.state = { colleagues: [], files, comments, standing };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): TeamState => this.state;

  start(): void {
    if (this.watching) return;
    this.watching = true;
    this.stirred = performance.now();
    void this.look();
  }

  /** Somebody is at the keyboard. */
  stir(): void {
    const away = this.isAway();
    this.stirred = performance.now();
    if (away && this.watching) void this.look();
  }

  /** The page is hidden or left: colleagues see me go a little later. */
  stop(): void {
    this.watching = false;
    clearTimeout(this.timer);
  }

  move(place: Place): void {
    if (place.sectionId === this.place.sectionId && place.fieldId === this.place.fieldId) return;
    this.place = place;
    if (this.watching && this.state.colleagues.length > 0) this.plan(MOVED);
  }

  readonly changeFiles = (change: (files: DraftFileView[]) => DraftFileView[]): void => {
    this.fileChanges++;
    this.put({ files: change(this.state.files) });
    if (this.watching) this.plan(MOVED);
  };

  /** Asks now, e.g. after a comment of my own. */
  async look(): Promise<void> {
    clearTimeout(this.timer);
    const { fileChanges } = this;
    const look = { ...this.place, versions: this.options.versions(), comments: this.state.comments.mark };
    const news = await this.options.ask(look).catch(() => null);
    if (news === "gone") {
      this.stop();
      return this.options.onGone();
    }
    if (news) this.take(news, fileChanges);
    const pause = news === null ? FAILED : news.colleagues.length > 0 ? TOGETHER : ALONE;
    if (this.watching && !this.isAway()) this.plan(pause * (0.8 + Math.random() * 0.4));
  }

  private isAway = (): boolean => performance.now() - this.stirred > AWAY;

  private take({ colleagues, sections, files, comments, standing }: News, fileChanges: number): void {
    const moved = standing.closesAt !== this.state.standing.closesAt;
    this.options.onSections(sections);
    this.put({
      colleagues,
      standing,
      // A list from before my own upload or removal would undo it on the page.
      files: fileChanges === this.fileChanges ? files : this.state.files,
      comments: comments ?? this.state.comments,
    });
    if (moved) this.options.onMoved();
  }

  private put(change: Partial<TeamState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), delay);
  }
}

/** Asks over the network. */
export function askAbout(applicationId: string, person: string, locale: string): AskNews {
  return async (look) => {
    const response = await fetch(`/api/applications/${applicationId}/presence`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify({ ...look, person }),
    });
    const body: Partial<News> & { refusals?: { code: string }[] } = await response.json().catch(() => ({}));
    // Only in the portal's own words: a proxy's 404 says nothing about the draft.
    if (response.status === 404 && body.refusals) return "gone";
    const { colleagues, sections, files, standing, comments } = body;
    if (!response.ok || !colleagues || !sections || !files || !standing) return null;
    return { colleagues, sections, files, standing, comments: comments ?? null };
  };
}
