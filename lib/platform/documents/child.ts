// Run by convert.ts as a process of its own (Node reads this file as it stands: imports name their ending, and no type
// needs to be translated): `node child.ts <folder>`, where the folder holds `input`; it writes `output` and `answer`.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { clean } from "./clean.ts";
import { show } from "./show.ts";
import { Uncopyable, type NotCopied, type Task } from "./types.ts";

/** What the parent reads; `unread`: see Cleaned. */
export type Answer = { done: { unread: number } } | NotCopied;

const folder = process.argv[2] ?? "";
const place = (name: string) => path.join(folder, name);

async function work(task: Task): Promise<Answer> {
  const input = await readFile(place("input"));
  try {
    if (task.kind === "show") {
      await writeFile(place("output"), JSON.stringify(await show(input, task.mediaType)));
      return { done: { unread: 0 } };
    }
    const { bytes, unread = 0 } = await clean(input, task.mediaType, task.names);
    await writeFile(place("output"), bytes);
    return { done: { unread } };
  } catch (error) {
    // Whatever a hostile file did to a parser: it is a file that cannot be read.
    return error instanceof Uncopyable ? error.why : { refused: "damaged" };
  }
}

const task: Task = JSON.parse(await readFile(place("task"), "utf8"));
await writeFile(place("answer"), JSON.stringify(await work(task)));
