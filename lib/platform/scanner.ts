import "server-only";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { env } from "./env";

/** What the scanner says of a file: nothing found, or the name of what it found. */
export type ScanVerdict = { found: string | null };

/** Whether files are scanned here at all. */
export const hasScanner = (): boolean => env().CLAMD !== undefined;

/**
 * Whether others than its own side may open a file that was not scanned: as UNSCANNED_FILES says, else only where there is
 * no scanner to wait for.
 */
export const unscannedMayPass = (): boolean => (env().UNSCANNED_FILES ?? (hasScanner() ? "block" : "pass")) === "pass";

/**
 * Sends the bytes through clamd (its INSTREAM command) piece by piece. Rejects where clamd is not there, breaks off, says
 * nothing for a minute or refuses (longer than its StreamMaxLength): then nothing is known, and the caller asks again.
 */
export async function scan(body: ReadableStream<Uint8Array>): Promise<ScanVerdict> {
  const { CLAMD } = env();
  if (!CLAMD) throw new Error("no scanner is configured");
  const socket = connect(CLAMD);
  socket.setTimeout(60_000, () => socket.destroy(new Error("the scanner says nothing")));
  const answer = answerOf(socket);
  // Whoever sends learns of a broken line by the answer; without this, a failure before it is read would be unhandled.
  answer.catch(() => undefined);
  try {
    await send(socket, body);
    return verdictOf(await answer);
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, body: ReadableStream<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of body) {
    // clamd answers before the end where the file is too long for it.
    if (!socket.writable || socket.readableEnded) return;
    await write(socket, lengthOf(piece.byteLength));
    await write(socket, piece);
  }
  await write(socket, lengthOf(0));
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (!socket.write(bytes)) await once(socket, "drain");
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (piece) => (text += piece.toString("utf8")));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the scanner broke off")));
  });
}

function verdictOf(answer: string): ScanVerdict {
  const said = answer.replace(/\0/g, "").trim();
  if (said === "stream: OK") return { found: null };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found) return { found };
  throw new Error(`the scanner refused: ${said.slice(0, 100)}`);
}
