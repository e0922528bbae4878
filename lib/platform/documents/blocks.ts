import { pictureSource } from "./image.ts";
import type { Block, ShownDocument } from "./types.ts";

/** What one view may come to; what is longer is cut, and says so. */
const limits = { blocks: 20_000, pictures: 40, pictureBytes: 12 * 1024 ** 2 };

/** Counts what a view has taken, so that a document of a million empty paragraphs ends. */
export class Budget {
  private blocks = 0;
  private pictures = 0;
  private pictureBytes = 0;
  cut = false;

  /** Whether one more block fits; from the first that does not, the view is cut. */
  takes(): boolean {
    this.blocks += 1;
    this.cut ||= this.blocks > limits.blocks;
    return !this.cut;
  }

  /** The picture made small, or a gap that says one stood there. */
  async picture(bytes: Uint8Array | undefined): Promise<Block> {
    const within = this.pictures < limits.pictures && this.pictureBytes < limits.pictureBytes;
    const source = bytes && within ? await pictureSource(bytes) : undefined;
    if (source === undefined) return { kind: "gap", what: "image" };
    this.pictures += 1;
    this.pictureBytes += source.length;
    return { kind: "image", source };
  }
}

/** Without the empty paragraphs that writers make room with; of several in a row none is left. */
export function shown(blocks: Block[], budget: Budget, plain: boolean): ShownDocument {
  return { blocks: blocks.filter((block) => !("text" in block) || block.text.trim() !== ""), plain, cut: budget.cut };
}
