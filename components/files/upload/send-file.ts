import type { DetailedError } from "tus-js-client";
import { pieceBytes } from "@/lib/files/rules/upload";
import { finishUpload, type Finished } from "./finish-upload";

/** What the file is for: a kind of target that the server knows, and the ids that this kind asks for. */
export type UploadTarget = { kind: string; subject: Record<string, string> };

export type SendOutcome = Finished | { stopped: true };

export type Sending = { done: Promise<SendOutcome>; stop: () => void };

/**
 * Sends one file in pieces and has it attached. A lost line or a server that starts anew is waited for, and the file goes
 * on where it stopped; so does one whose `address` is known from before. `message` is the server's reason, null where
 * there was no answer; `again`: the same file may go on later.
 */
export function sendFile(
  file: File,
  { kind, subject }: UploadTarget,
  locale: string,
  address: string | null,
  on: { progress: (bytes: number) => void; lost: () => void; address: (address: string) => void; checking: () => void },
): Sending {
  const stopping = new AbortController();
  const done = new Promise<SendOutcome>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve({ stopped: true }));
    const failed = () => resolve({ message: null, again: true });
    void begin().catch(failed);

    async function begin() {
      // Loaded with the first file only: most who open a form never send one.
      const { Upload } = await import("tus-js-client");
      if (stopping.signal.aborted) return;
      const upload = new Upload(file, {
        endpoint: "/api/uploads",
        uploadUrl: address,
        chunkSize: pieceBytes,
        retryDelays: waits,
        // The server knows what is unfinished, on every device; nothing about it is kept on this one.
        storeFingerprintForResuming: false,
        headers: { "Accept-Language": locale },
        metadata: {
          target: kind,
          subject: JSON.stringify(subject),
          name: file.name,
          modified: String(file.lastModified),
          attested: "1",
        },
        // A browser that knows itself offline says when that is over; a server that is away does not.
        onShouldRetry(error) {
          if (isPassing(error)) on.lost();
          return isPassing(error) && navigator.onLine;
        },
        onUploadUrlAvailable: () => upload.url && on.address(upload.url),
        onProgress: on.progress,
        onError: (error) => resolve(reasonOf(error)),
        onSuccess() {
          on.checking();
          finishUpload(upload.url ?? "", locale, stopping.signal).then(resolve, failed);
        },
      });
      stopping.signal.addEventListener("abort", () => void upload.abort());
      upload.start();
    }
  });
  return { done, stop: () => stopping.abort() };
}

/** Milliseconds before each new try, five minutes in all; counted anew after every piece that arrives. */
const waits = [300, 1000, 2000, 3000, 5000, ...Array.from({ length: 29 }, () => 10_000)];

/** Whether it can pass by itself: no answer, a server in trouble, or a piece that crossed another one. */
function isPassing(error: Error | DetailedError): boolean {
  const status = statusOf(error);
  return status === 0 || status === 409 || status >= 500;
}

function reasonOf(error: Error | DetailedError): Finished {
  const status = statusOf(error);
  const body = "originalResponse" in error ? (error.originalResponse?.getBody() ?? "") : "";
  return { message: messageIn(body), again: isPassing(error) || status === 401 || status === 429 };
}

const statusOf = (error: Error | DetailedError): number =>
  "originalResponse" in error ? (error.originalResponse?.getStatus() ?? 0) : 0;

function messageIn(body: string): string | null {
  try {
    const { refusals }: { refusals?: { message?: string }[] } = JSON.parse(body);
    return refusals?.[0]?.message ?? null;
  } catch {
    return null;
  }
}
