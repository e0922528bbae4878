import type { Refusal } from "@/lib/platform/result";
import type { Annex, VersionFile } from "../schema/annex";

/** Bytes: an annex file is marked anew for each reader, in memory. */
export const mostAnnexBytes = 20 * 1024 ** 2;
export const mostFiles = 10;

const markable = ["pdf", "png", "jpg", "jpeg"];

/** Whether a file of this name can carry its reader's mark. The type was judged by content to fit the name. */
export const isMarkable = (name: string): boolean => markable.includes(name.split(".").at(-1)?.toLowerCase() ?? "");

/** Whether there is anything that only verified startups read. */
export const hasAnnex = (annex: Annex | null, files: readonly Pick<VersionFile, "audience">[]): boolean =>
  (annex !== null && annex.text.ko !== "") || files.some((file) => file.audience === "ANNEX");

/** An annex without terms cannot be submitted: there would be nothing to accept. */
export function missingTerms(annex: Annex | null, files: readonly Pick<VersionFile, "audience">[]): Refusal[] {
  return hasAnnex(annex, files) && !annex?.terms.ko
    ? [{ code: "challenges.part_missing", field: "annex.terms.ko", params: { part: "annexTerms" } }]
    : [];
}
