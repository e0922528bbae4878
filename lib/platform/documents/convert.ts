import "server-only";
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, open, readFile, realpath, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Answer } from "./child";
import type { NotCopied, Task } from "./types";

/** Milliseconds a conversion may take; a process is killed after that. */
const MAX_TIME = 60_000;
/** Megabytes of the process's heap. */
const MAX_HEAP = 1024;
/** Conversions at a time in one server; others wait for their turn. */
const MAX_AT_ONCE = 2;

/**
 * Cleans a file or reads it for the viewer, in a process of its own: a hostile one can neither stall nor break the
 * server. That process gets no configuration and no secrets, may read only the program and its own folder, write only
 * there, and start nothing. `take` gets what came out as long as it runs; then every trace is removed.
 */
export async function convert<T>(
  body: ReadableStream<Uint8Array>,
  task: Task,
  take: (output: ReadableStream<Uint8Array>, unread: number) => Promise<T>,
): Promise<T | NotCopied> {
  await takeTurn();
  // The real path: the process is held to it, and a system may name its temporary folder by a link.
  const folder = await mkdtemp(path.join(await realpath(os.tmpdir()), "portal-copy-"));
  try {
    await keep(path.join(folder, "input"), body);
    await writeFile(path.join(folder, "task"), JSON.stringify(task));
    const ended = await run(folder);
    if (ended !== "done") return { refused: ended };
    const answer: Answer = JSON.parse(await readFile(path.join(folder, "answer"), "utf8"));
    if ("refused" in answer) return answer;
    return await take(streamOf(path.join(folder, "output")), answer.done.unread);
  } finally {
    await rm(folder, { recursive: true, force: true });
    giveTurn();
  }
}

async function keep(place: string, body: ReadableStream<Uint8Array>): Promise<void> {
  const file = await open(place, "wx", 0o600);
  try {
    for await (const piece of body) await file.write(piece);
  } finally {
    await file.close();
  }
}

function streamOf(place: string): ReadableStream<Uint8Array> {
  const pieces = createReadStream(place)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(Uint8Array.from(Buffer.from(value)));
    },
  });
}

/** How the process ended: by itself, by its time, or because the file was too much for it. */
function run(folder: string): Promise<"done" | "too_slow" | "damaged"> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...limitsOf(folder), childPath(), folder], {
      cwd: root(),
      env: { NODE_ENV: "production", SystemRoot: process.env.SystemRoot },
      stdio: "ignore",
      timeout: MAX_TIME,
      killSignal: "SIGKILL",
    });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code === 0 ? "done" : signal === "SIGKILL" ? "too_slow" : "damaged"));
  });
}

const root = () => process.cwd();
const childPath = () => path.join(/* turbopackIgnore: true */ root(), "lib/platform/documents/child.ts");

function limitsOf(folder: string): string[] {
  return [
    `--max-old-space-size=${MAX_HEAP}`,
    "--permission",
    `--allow-fs-read=${path.join(root(), "package.json")}`,
    `--allow-fs-read=${path.join(root(), "lib", "platform")}`,
    `--allow-fs-read=${path.join(root(), "node_modules")}`,
    `--allow-fs-read=${folder}`,
    `--allow-fs-write=${folder}`,
    // sharp
    "--allow-addons",
  ];
}

const waiting: (() => void)[] = [];
let running = 0;

async function takeTurn(): Promise<void> {
  if (running < MAX_AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function giveTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}
