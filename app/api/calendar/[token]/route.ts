import { getTranslations } from "next-intl/server";
import { getCalendarHolder } from "@/lib/accounts/queries/calendar";
import { getOwnCalendar } from "@/lib/milestones/queries/calendar";
import { actorOf } from "@/lib/organisations/queries";
import { calendarResponse } from "../calendar-response";

type Props = { params: Promise<{ token: string }> };

/** A person's dates under their secret address: calendars ask without a session. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  const holder = await getCalendarHolder(token.replace(/\.ics$/, ""));
  if (!holder) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const [things, t] = await Promise.all([
    actorOf(holder.userId).then(getOwnCalendar),
    getTranslations({ locale: holder.locale, namespace: "milestones.calendar" }),
  ]);
  return calendarResponse(request, { name: t("name"), file: "portal", things, locale: holder.locale, shared: false });
}
