import { z } from "zod";

/** One notice, or all of the person's where `id` is absent. */
export const markReadInput = z.object({ id: z.uuid().optional() });

/** How mail about what one follows comes: at once, once a day, not at all. */
export const followFrequencies = ["INSTANT", "DAILY", "NONE"] as const;
export const followFrequency = z.enum(followFrequencies);

export const followTypes = ["call", "challenge", "search"] as const;

export const changedFollow = z.object({ followId: z.uuid(), frequency: followFrequency });
export const endedFollow = z.object({ type: z.enum(followTypes), id: z.uuid() });
export const lookedAt = z.object({ followId: z.uuid() });
export const stoppedMails = z.object({ token: z.string().max(300) });

export type ChangedFollow = z.output<typeof changedFollow>;
export type LookedAt = z.output<typeof lookedAt>;
export type EndedFollow = z.output<typeof endedFollow>;
