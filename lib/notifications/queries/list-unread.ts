import "server-only";
import type { Principal } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/routing";
import type { NoticeLine } from "../types";
import { paramsOf } from "./params";

/** More than this belongs to the notice centre. */
const SHOWN = 10;

/** A person's own unread notices of these kinds in a language, the newest first. */
export function listUnread(principal: Principal, kinds: readonly string[], locale: Locale): Promise<NoticeLine[]> {
  return withActor(principal, async (tx) => {
    if (principal.kind !== "user") return [];
    const rows = await tx.notice.findMany({
      where: { userId: principal.userId, readAt: null, kind: { in: [...kinds] } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: SHOWN,
      select: { id: true, kind: true, params: true, href: true, createdAt: true },
    });
    return rows.map(({ params, ...row }) => ({ ...row, params: paramsOf(params, locale), read: false }));
  });
}
