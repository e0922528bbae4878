import { z } from "zod";
import { storedText } from "@/lib/platform/localised";

/** Support besides money, as announcements list it. */
export const supportKinds = [
  "FACILITIES",
  "EXPERTS",
  "CONSULTING",
  "TRAINING",
  "NETWORKING",
  "FINANCE",
  "MARKET",
  "OTHER",
] as const;

/** What Call.support holds. */
export const supportItems = z.array(z.object({ kind: z.enum(supportKinds), text: storedText }));

/** Where the best projects may go on, with the address of its announcement where there is one: Call.followOn. */
export const followOnLinks = z.array(z.object({ text: storedText, url: z.string().optional() }));

/** Stages of a pathway across ministries (technology → verification → application → diffusion): Call.pathway. */
export const pathwayStages = z.array(z.object({ name: storedText, agency: storedText }));

export type SupportItem = z.output<typeof supportItems>[number];
export type FollowOnLink = z.output<typeof followOnLinks>[number];
export type PathwayStage = z.output<typeof pathwayStages>[number];
