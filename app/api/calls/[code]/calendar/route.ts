import { getCallCalendar } from "@/lib/milestones/queries/calendar";
import { inLanguage } from "@/lib/platform/localised";
import { calendarResponse } from "../../../calendar/calendar-response";

type Props = { params: Promise<{ code: string }> };

/** The dates of an announced call for anybody's calendar; `?lang=en` in English. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { code } = await params;
  const found = await getCallCalendar(code);
  if (!found) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const locale = new URL(request.url).searchParams.get("lang") === "en" ? "en" : "ko";
  const name = inLanguage(found.title, locale).text;
  return calendarResponse(request, { name, file: `call-${code}`, things: found.things, locale, shared: true });
}
