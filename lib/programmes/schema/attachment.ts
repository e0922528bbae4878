import { z } from "zod";

/** An announcement, and each amendment to it, takes so many files: notice, forms, guides. */
export const mostAttachments = 20;

/** Where a file of an announcement goes, and which one is meant. */
export const callFileSubject = z.object({ callId: z.uuid() });
export const callFileKey = z.object({ callId: z.uuid(), fileId: z.uuid() });

/** A file by the address under which everyone has it. */
export const callFileAddress = z.object({ code: z.string().min(1).max(8), fileId: z.uuid() });

export type CallFileSubject = z.output<typeof callFileSubject>;
export type CallFileKey = z.output<typeof callFileKey>;
export type CallFileAddress = z.output<typeof callFileAddress>;
