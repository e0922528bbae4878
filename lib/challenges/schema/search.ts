import { z } from "zod";
import { pageNumber } from "@/lib/platform/paging";
import { searchQuery } from "@/lib/platform/search-words";
import { technologyFields } from "../schema";

/** Where a published challenge stands for those who look for one. */
export const searchStates = ["open", "upcoming", "evaluating", "past"] as const;
export const searchSorts = ["latest", "deadline", "code"] as const;

/** "Closing soon": within so many days. */
export const closingDays = ["7", "30"] as const;

export type ClosingDays = (typeof closingDays)[number];
export type SearchState = (typeof searchStates)[number];

/** One value, several or none of a repeated parameter; unknown values are dropped rather than refused. */
const several = <T extends string>(known: readonly T[]) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : [value]).filter((one) => known.includes(one)),
    z.array(z.enum(known)).transform((values) => [...new Set(values)]),
  );

const codes = z.preprocess(
  (value) =>
    (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && /^[0-9A-Z-]{1,20}$/.test(one)),
  z.array(z.string()).max(50),
);

/** The address of a search. Bad values never refuse a page: it is shared and typed by hand. */
export const challengeSearch = z.object({
  q: searchQuery,
  state: several(searchStates),
  field: several(technologyFields),
  owner: codes,
  call: z
    .string()
    .regex(/^[0-9A-Z]{2,8}$/)
    .optional()
    .catch(undefined),
  closes: z.enum(closingDays).optional().catch(undefined),
  sort: z.enum(searchSorts).catch("latest"),
  page: pageNumber,
});

export type ChallengeSearch = z.output<typeof challengeSearch>;
