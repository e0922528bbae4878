/** What a handler answers when it refuses. */
type RefusalBody = { refusals?: { message?: string }[] };

type Sending = {
  milestoneId: string;
  file: File;
  locale: string;
  /** What to say when the server could not be reached. */
  lost: string;
  /** Whole per cent. */
  onProgress: (percent: number) => void;
};

/** Sends one file as a raw body; resolves to the reason of a refusal, or undefined. Only XMLHttpRequest tells progress. */
export function sendEvidence({ milestoneId, file, locale, lost, onProgress }: Sending): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/uploads/milestones?milestone=${encodeURIComponent(milestoneId)}`);
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.setRequestHeader("X-Attested", "1");
    request.setRequestHeader("Accept-Language", locale);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.floor((loaded / total) * 100) : 0);
    request.onload = () => resolve(request.status === 201 ? undefined : reasonOf(request.responseText, lost));
    request.onerror = () => resolve(lost);
    request.onabort = () => resolve(lost);
    request.send(file);
  });
}

function reasonOf(text: string, lost: string): string {
  try {
    const body: RefusalBody = JSON.parse(text);
    return body.refusals?.[0]?.message ?? lost;
  } catch {
    return lost;
  }
}
