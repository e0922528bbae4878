import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CallAnnouncement } from "@/components/programmes/call-announcement";
import { FollowButton } from "@/components/notifications/follow-button";
import { FollowProvider } from "@/components/notifications/follow-provider";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { AnchorButton, LinkButton } from "@/components/ui/button";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { endFollowAction } from "@/lib/notifications/actions";
import { followCallAction } from "@/lib/programmes/actions/follow";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";

type Props = { params: Promise<{ locale: string; code: string }> };

const load = cache(getPublicCall);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  const found = await load(code);
  if (!found) return {};
  const { title, summary } = found.call;
  return localizedMetadata({
    locale,
    href: `/calls/${code}`,
    title: inLanguage(title, locale).text,
    description: inLanguage(summary, locale).text,
  });
}

/** The announcement of a call: everything that applicants and demand owners may rely on. */
export default async function CallPage({ params }: Props) {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  setRequestLocale(locale);
  const found = await load(code);
  if (!found) notFound();
  const { now, call, amendments, attachments } = found;
  const t = await getTranslations("programmes");
  return (
    <div className="wrap p-challenge">
      <Breadcrumb
        items={[
          { label: t("list.home"), href: "/" },
          { label: t("list.title"), href: "/calls" },
          { label: t("list.code", { code }) },
        ]}
      />
      <CallAnnouncement
        call={call}
        amendments={amendments}
        attachments={attachments}
        now={now}
        aside={
          <FollowProvider>
            <FollowButton
              type="call"
              id={call.id}
              code={code}
              title={call.title}
              follow={followCallAction}
              end={endFollowAction}
            />
          </FollowProvider>
        }
        acts={
          <>
            {call.eligibility.length > 0 && (
              <LinkButton variant="secondary" block href={`/calls/${call.code}/check`}>
                {t("selfCheck.open")}
              </LinkButton>
            )}
            {call.status === "ANNOUNCED" && (
              <AnchorButton
                variant="text"
                size="s"
                icon="calendar"
                href={`/api/calls/${call.code}/calendar${locale === "en" ? "?lang=en" : ""}`}
              >
                {t("panel.calendar")}
              </AnchorButton>
            )}
          </>
        }
      />
    </div>
  );
}
