import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarAddress } from "@/components/accounts/calendar-address";
import { NoticeTabs } from "@/components/notifications/notice-tabs";
import { PageHead } from "@/components/ui/page-head";
import { endCalendarAction, rotateCalendarAction } from "@/lib/accounts/actions/calendar";
import { getCalendarToken } from "@/lib/accounts/queries/calendar";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { signedInActor } from "../signed-in-actor";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "accounts.calendar" });
  return { title: t("title") };
}

/** The person's secret calendar address: made, shown, replaced and ended here. */
export default async function CalendarPage() {
  const actor = await signedInActor();
  const [token, t] = await Promise.all([getCalendarToken(actor), getTranslations("accounts.calendar")]);
  const address = token && new URL(`/api/calendar/${token}.ics`, env().NEXTAUTH_URL).toString();
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} dense />
      <NoticeTabs current="calendar" />
      <ClientMessages namespaces={["files"]}>
        <CalendarAddress address={address} rotate={rotateCalendarAction} end={endCalendarAction} />
      </ClientMessages>
    </div>
  );
}
