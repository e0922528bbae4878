import { getTranslations } from "next-intl/server";
import type { DatedThing } from "@/lib/milestones/types";
import { systemClock } from "@/lib/platform/clock";
import { canonicalJson, sha256 } from "@/lib/platform/digest";
import { env } from "@/lib/platform/env";
import { calendarText, type CalendarEvent } from "@/lib/platform/ical";
import { inLanguage } from "@/lib/platform/localised";

type Calendar = { name: string; file: string; things: DatedThing[]; locale: "ko" | "en"; shared: boolean };

/** A calendar as an answer: 304 as long as its dates are the ones that the asker has (a tag over them, not over the time). */
export async function calendarResponse(request: Request, calendar: Calendar): Promise<Response> {
  const { name, file, things, locale, shared } = calendar;
  const events = await eventsOf(things, locale);
  const headers = {
    ETag: `W/"${sha256(canonicalJson({ name, events })).slice(0, 32)}"`,
    "Cache-Control": shared ? "public, max-age=300" : "private, no-cache",
    "X-Robots-Tag": "noindex",
  };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (known.includes(headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(calendarText({ name, events, stamp: systemClock.now() }), {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${file}.ics"`,
    },
  });
}

async function eventsOf(things: DatedThing[], locale: "ko" | "en"): Promise<CalendarEvent[]> {
  const t = await getTranslations({ locale, namespace: "milestones.calendar" });
  const origin = env().NEXTAUTH_URL;
  return things.map(({ kind, id, at, code, title, href }) => ({
    uid: `${kind}-${id}@${new URL(origin).hostname}`,
    at,
    title: t(`kinds.${kind}`, { code, title: inLanguage(title, locale).text }),
    text: t(`texts.${kind}`),
    url: new URL(locale === "en" ? `/en${href}` : href, origin).toString(),
  }));
}
