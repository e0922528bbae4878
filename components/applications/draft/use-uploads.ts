"use client";

import { useRef, useState } from "react";
import type { DraftFileView } from "@/lib/applications/types";
import { upload } from "./upload";

/** One file on its way; `share` from 0 to 1, `failed` with the reason in words, or null for a lost connection. */
export type Uploading = { id: number; name: string; size: number; share: number; failed?: { message: string | null } };

/** Uploads of one field: they go one after the other, so that a thin line serves one file well. */
export function useUploads(
  target: { applicationId: string; fieldId: string; locale: string },
  onStored: (file: DraftFileView) => void,
) {
  const [uploads, setUploads] = useState<Uploading[]>([]);
  const cancels = useRef(new Map<number, () => void>());
  const last = useRef(0);
  const queue = useRef(Promise.resolve());

  const update = (id: number, change: Partial<Uploading>) =>
    setUploads((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const drop = (id: number) => setUploads((before) => before.filter((one) => one.id !== id));

  async function run(id: number, file: File) {
    if (!cancels.current.has(id)) return;
    const { done, cancel } = upload(target, file, (share) => update(id, { share }));
    cancels.current.set(id, cancel);
    const outcome = await done;
    const cancelled = !cancels.current.delete(id);
    if (cancelled) return;
    if ("message" in outcome) return update(id, { failed: outcome });
    drop(id);
    onStored(outcome.file);
  }

  return {
    uploads,
    start(files: File[]) {
      for (const file of files) {
        const id = ++last.current;
        cancels.current.set(id, () => undefined);
        setUploads((before) => [...before, { id, name: file.name, size: file.size, share: 0 }]);
        queue.current = queue.current.then(() => run(id, file));
      }
    },
    /** Stops one that is on its way, or clears one that failed. */
    cancel(id: number) {
      const stop = cancels.current.get(id);
      cancels.current.delete(id);
      stop?.();
      drop(id);
    },
  };
}
