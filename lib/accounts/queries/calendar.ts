import "server-only";
import { z } from "zod";
import type { Principal } from "@/lib/platform/context";
import { withActor } from "@/lib/platform/db";
import { readToken, signToken } from "@/lib/platform/signed-token";
import { isPerson } from "../policy";

const purpose = "calendar";

/** The secret part of the person's calendar address; undefined where they have none. */
export function getCalendarToken(actor: Principal): Promise<string | undefined> {
  return withActor(actor, async (tx) => {
    if (!isPerson(actor)) return undefined;
    const feed = await tx.calendarFeed.findUnique({ where: { userId: actor.userId }, select: { id: true } });
    return feed ? signToken(purpose, feed.id) : undefined;
  });
}

/** Whose living calendar address this is, and the language of their mails. */
export function getCalendarHolder(token: string): Promise<{ userId: string; locale: "ko" | "en" } | undefined> {
  return withActor({ kind: "system", name: "calendar" }, async (tx) => {
    const id = z.uuid().safeParse(readToken(purpose, token));
    if (!id.success) return undefined;
    const feed = await tx.calendarFeed.findUnique({
      where: { id: id.data, user: { status: "ACTIVE" } },
      select: { userId: true, user: { select: { locale: true } } },
    });
    return feed ? { userId: feed.userId, locale: feed.user.locale === "en" ? "en" : "ko" } : undefined;
  });
}
