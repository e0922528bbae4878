import "server-only";
import type { Principal } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import type { Locale } from "@/lib/platform/i18n/routing";
import type { NoticeLine } from "../types";
import { paramsOf } from "./params";

const pageSize = 50;

/** A person's own notices in a language, newest first; `page` from 1. */
export function listNotices(
  principal: Principal,
  page: number,
  locale: Locale,
): Promise<{ notices: NoticeLine[]; more: boolean; unread: number }> {
  return withActor(principal, async (tx) => {
    if (principal.kind !== "user") return { notices: [], more: false, unread: 0 };
    const { userId } = principal;
    const rows = await tx.notice.findMany({
      where: { userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
    });
    const unread = await tx.notice.count({ where: { userId, readAt: null } });
    const notices = rows.slice(0, pageSize).map(({ id, kind, params, href, createdAt, readAt }) => ({
      id,
      kind,
      params: paramsOf(params, locale),
      href,
      createdAt,
      read: readAt !== null,
    }));
    return { notices, more: rows.length > pageSize, unread };
  });
}
