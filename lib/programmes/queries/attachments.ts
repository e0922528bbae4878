import "server-only";
import { heldFile, openToOthers, scanView } from "@/lib/files/queries";
import type { Tx } from "@/lib/platform/db";
import type { Refusal } from "@/lib/platform/result";
import type { CallAttachment } from "../types";

/** Files of a call, in the order in which they were added. For its managers, who also see what waits for an amendment. */
export async function attachmentsOf(tx: Tx, callId: string): Promise<CallAttachment[]> {
  const rows = await tx.callAttachment.findMany({ where: { callId }, orderBy, select });
  return rows.map(({ amendment, file: { id, size, state, scan, ...file } }) => ({
    ...file,
    fileId: id,
    size: Number(size),
    held: state !== "STORED" || scan === "INFECTED",
    scan: scanView(scan),
    amendment,
  }));
}

/** The public ones that everyone may open now. */
export async function publicAttachments(tx: Tx, callId: string): Promise<CallAttachment[]> {
  const rows = await tx.callAttachment.findMany({
    where: { callId, amendment: { not: null }, file: openToOthers() },
    orderBy,
    select,
  });
  return rows.map(({ amendment, file: { id: fileId, name, size, mediaType, sha256 } }) => ({
    fileId,
    name,
    size: Number(size),
    mediaType,
    sha256,
    held: false,
    amendment,
  }));
}

/**
 * Why files cannot become public now: each that is reported or infected, by its name. Those of the announcement itself
 * (`amendment` 0), or those that wait for the next amendment (null).
 */
export async function refusalsOfHeld(tx: Tx, callId: string, amendment: 0 | null): Promise<Refusal[]> {
  const rows = await tx.callAttachment.findMany({
    where: { callId, amendment, file: heldFile },
    orderBy,
    select: { file: { select: { name: true } } },
  });
  return rows.map(({ file: { name } }) => ({ code: "programmes.attachment_held", params: { name } }));
}

const orderBy = [{ addedAt: "asc" as const }, { id: "asc" as const }];
const select = {
  amendment: true,
  file: { select: { id: true, name: true, size: true, mediaType: true, sha256: true, state: true, scan: true } },
};
