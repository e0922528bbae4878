import "server-only";
import type { Principal } from "@/lib/platform/context";
import { notFound, ok, refused, type Result } from "@/lib/platform/result";
import { viewerOf, wantedForView } from "../rules/copies";
import type { FileCopy } from "../types";
import { makeCopy } from "./make-copy";

/**
 * What the viewer reads in a file's place, undefined where it reads the file itself; `hidden` are the names of a blind
 * stage. Refusals: common.not_found, copies.no_view, copies.no_blind_copy and why a document cannot be shown.
 */
export async function copyToView(
  actor: Principal,
  file: { id: string; mediaType: string },
  hidden?: readonly string[],
): Promise<Result<FileCopy | undefined>> {
  const viewer = viewerOf(file.mediaType);
  if (viewer === null) return refused({ code: "copies.no_view" });
  const wanted = wantedForView(viewer, hidden);
  if (!wanted) return ok(undefined);
  const made = await makeCopy(actor, file.id, wanted);
  if (!made) return notFound();
  if ("copy" in made) return ok(made.copy);
  return refused({ code: hidden ? "copies.no_blind_copy" : `copies.${made.refused}` });
}
