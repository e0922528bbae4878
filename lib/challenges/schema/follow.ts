import { z } from "zod";
import { followFrequency } from "@/lib/notifications/schema";

export const followedChallenge = z.object({ challengeId: z.uuid(), frequency: followFrequency });

/** `search` is the address of a search without its path: `q=…&field=…`. */
export const savedSearch = z.object({ search: z.string().max(2000), frequency: followFrequency });

export type FollowedChallenge = z.output<typeof followedChallenge>;
export type SavedSearch = z.output<typeof savedSearch>;
