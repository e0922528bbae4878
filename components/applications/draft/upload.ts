import type { DraftFileView } from "@/lib/applications/types";

export type UploadOutcome = { file: DraftFileView } | { message: string | null };

/**
 * Sends one file as the raw body. XMLHttpRequest, because fetch cannot tell how far an upload is. `message` is the
 * server's, null where there was no answer or the person cancelled.
 */
export function upload(
  target: { applicationId: string; fieldId: string; locale: string },
  file: File,
  onProgress: (share: number) => void,
): { done: Promise<UploadOutcome>; cancel: () => void } {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ application: target.applicationId, field: target.fieldId });
  const done = new Promise<UploadOutcome>((resolve) => {
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0);
    request.onload = () => resolve(outcomeOf(request, target.fieldId));
    request.onerror = () => resolve({ message: null });
    request.onabort = () => resolve({ message: null });
  });
  request.open("POST", `/api/uploads?${query}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Accept-Language", target.locale);
  request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
  request.setRequestHeader("X-Attested", "1");
  request.send(file);
  return { done, cancel: () => request.abort() };
}

type Body = Partial<Omit<DraftFileView, "fieldId" | "held">> & { refusals?: { message: string }[] };

function outcomeOf(request: XMLHttpRequest, fieldId: string): UploadOutcome {
  const body = parse(request.responseText);
  const { fileId, name, size, mediaType, sha256 } = body;
  if (request.status !== 201 || !fileId || !name || size === undefined || !mediaType || !sha256) {
    return { message: body.refusals?.[0]?.message ?? null };
  }
  return { file: { fileId, name, size, mediaType, sha256, fieldId, held: false } };
}

function parse(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
