import { z } from "zod";

/** The page of a list as an address asks for it, from 1; nonsense is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);

/** Which page of how many is shown, from 1. */
export type Paging = { page: number; pages: number };

/** The page to show of `total` rows, `size` to a page, with the rows to fetch; one past the end is the last. */
export function pageOf(
  asked: number,
  total: number,
  size: number,
): { paging: Paging; rows: { skip: number; take: number } } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { paging: { page, pages }, rows: { skip: (page - 1) * size, take: size } };
}
