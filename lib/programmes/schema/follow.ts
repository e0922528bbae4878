import { z } from "zod";
import { followFrequency } from "@/lib/notifications/schema";

export const followedCall = z.object({ callId: z.uuid(), frequency: followFrequency });

export type FollowedCall = z.output<typeof followedCall>;
