"use client";

import { useLocale } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { cleanName } from "@/lib/files/rules/file-name";
import type { StoredUpload, UnfinishedUpload } from "@/lib/files/types";
import { sendFile, type SendOutcome, type UploadTarget } from "./send-file";

/**
 * One file on its way. `left` is from an earlier visit: it goes on once the person chooses the same file again. `lost`
 * waits for the connection. Sizes in bytes.
 */
export type Uploading = {
  key: string;
  name: string;
  size: number;
  sent: number;
  state: "waiting" | "sending" | "checking" | "paused" | "lost" | "left" | "failed";
  message?: string;
};

type Known = { file: File | null; address: string | null; modified: number; stop: (() => void) | null };

/**
 * Uploads for one target: they go one after the other, so that a thin line serves one file well; they can be paused, go
 * on by themselves after a lost connection, and after a reload with the same file chosen again.
 */
export function useUploads(target: UploadTarget, onStored: (file: StoredUpload) => void) {
  const locale = useLocale();
  const [uploads, setUploads] = useState<Uploading[]>([]);
  const known = useRef(new Map<string, Known>());
  const queue = useRef(Promise.resolve());
  const address = addressOf(target);

  const update = (key: string, change: Partial<Uploading>) =>
    setUploads((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)));

  useEffect(() => {
    const files = known.current;
    let here = true;
    void unfinished(address).then((rows) => {
      if (!here) return;
      for (const row of rows)
        files.set(row.id, { file: null, address: `/api/uploads/${row.id}`, modified: row.modified, stop: null });
      setUploads((before) => [...rows.map(leftOver), ...before]);
    });
    return () => {
      here = false;
      for (const one of files.values()) one.stop?.();
      files.clear();
    };
  }, [address]);

  async function run(key: string) {
    const one = known.current.get(key);
    if (!one?.file || one.stop) return;
    update(key, { state: "sending", message: undefined });
    const { done, stop } = sendFile(one.file, target, locale, one.address, {
      progress: (sent) => setUploads((before) => before.map((one) => (one.key === key ? moved(one, sent) : one))),
      lost: () => update(key, { state: "lost" }),
      address: (found) => (one.address = found),
      checking: () => update(key, { state: "checking" }),
    });
    one.stop = stop;
    const outcome = await done;
    one.stop = null;
    settle(key, outcome);
  }

  function settle(key: string, outcome: SendOutcome) {
    if ("stopped" in outcome) return;
    if ("file" in outcome) {
      forget(key);
      onStored(outcome.file);
    } else if (outcome.again) update(key, { state: "lost", message: outcome.message ?? undefined });
    else update(key, { state: "failed", message: outcome.message ?? undefined });
  }

  function enqueue(key: string) {
    update(key, { state: "waiting", message: undefined });
    queue.current = queue.current.then(() => run(key));
  }

  /** Also for one that waits for its next try: that is now. */
  function resume(key: string) {
    known.current.get(key)?.stop?.();
    enqueue(key);
  }

  function forget(key: string) {
    known.current.delete(key);
    setUploads((before) => before.filter((one) => one.key !== key));
  }

  const goOn = useEffectEvent(() => {
    for (const { key, state } of uploads) if (state === "lost") resume(key);
  });
  // One listener for good: another one's render in the midst of the event would take away one that is set anew each time.
  useEffect(() => {
    const back = () => goOn();
    window.addEventListener("online", back);
    return () => window.removeEventListener("online", back);
  }, []);

  return {
    uploads,
    start(files: File[]) {
      for (const file of files) {
        const earlier = [...known.current].find(([key, one]) =>
          isSame(
            one,
            uploads.find((row) => row.key === key),
            file,
          ),
        );
        const key = earlier?.[0] ?? crypto.randomUUID();
        known.current.set(key, {
          file,
          address: earlier?.[1].address ?? null,
          modified: file.lastModified,
          stop: null,
        });
        if (!earlier)
          setUploads((before) => [...before, { key, name: file.name, size: file.size, sent: 0, state: "waiting" }]);
        enqueue(key);
      }
    },
    pause(key: string) {
      known.current.get(key)?.stop?.();
      update(key, { state: "paused" });
    },
    resume,
    /** Gives one up, here and on the server, or clears one that was refused. */
    cancel(key: string) {
      const one = known.current.get(key);
      one?.stop?.();
      forget(key);
      if (one?.address) void fetch(one.address, { method: "DELETE" }).catch(() => undefined);
    },
  };
}

/** A next try begins where the last one stopped: only what arrives beyond that shows that the line is back. */
const moved = (one: Uploading, sent: number): Uploading =>
  one.state === "lost" && sent <= one.sent ? one : { ...one, sent, state: "sending" };

function addressOf({ kind, subject }: UploadTarget): string {
  return `/api/uploads?${new URLSearchParams({ target: kind, subject: JSON.stringify(subject) })}`;
}

/** Without an answer there is nothing to go on with; the person can still send files anew. */
async function unfinished(address: string): Promise<UnfinishedUpload[]> {
  try {
    const response = await fetch(address);
    const { uploads }: { uploads?: UnfinishedUpload[] } = await response.json();
    return uploads ?? [];
  } catch {
    return [];
  }
}

const leftOver = ({ id, name, size, received }: UnfinishedUpload): Uploading => ({
  key: id,
  name,
  size,
  sent: received,
  state: "left",
});

/** The server keeps names as `cleanName` makes them. */
const isSame = (one: Known, row: Uploading | undefined, file: File): boolean =>
  row?.state === "left" &&
  one.modified === file.lastModified &&
  row.size === file.size &&
  row.name === cleanName(file.name);
