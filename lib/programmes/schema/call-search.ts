import { z } from "zod";
import { pageNumber } from "@/lib/platform/paging";
import { searchQuery } from "@/lib/platform/search-words";

/** Where an announced call stands for those who look for one. */
export const callStates = ["OPEN", "BEFORE", "CLOSED", "CANCELLED"] as const;

export type CallState = (typeof callStates)[number];

/** The address of a search. Bad values never refuse a page: it is shared and typed by hand. */
export const callSearch = z.object({
  q: searchQuery,
  /** Code of a programme. */
  programme: z
    .string()
    .regex(/^[0-9A-Z-]{2,20}$/)
    .optional()
    .catch(undefined),
  state: z.enum(callStates).optional().catch(undefined),
  page: pageNumber,
});

export type CallSearch = z.output<typeof callSearch>;
