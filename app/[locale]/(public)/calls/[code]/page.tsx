import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AmendedAlert, AmendmentList } from "@/components/programmes/amendments/amendment-list";
import { CallBadge } from "@/components/programmes/call-badge";
import { CallMoves } from "@/components/programmes/call-moves";
import { callSections } from "@/components/programmes/call-sections";
import { DeadlinePanel } from "@/components/programmes/deadline-panel";
import { FollowButton } from "@/components/notifications/follow-button";
import { FollowProvider } from "@/components/notifications/follow-provider";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
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
  const { now, call, amendments } = found;
  const t = await getTranslations("programmes");
  const sections = [
    ...callSections(call, now),
    ...(amendments.length > 0
      ? [{ id: "amendments" as const, body: <AmendmentList amendments={amendments} now={now} /> }]
      : []),
  ];
  return (
    <div className="wrap p-challenge">
      <Breadcrumb
        items={[
          { label: t("list.home"), href: "/" },
          { label: t("list.title"), href: "/calls" },
          { label: t("list.code", { code }) },
        ]}
      />
      <div className="page-head">
        <div className="row head-line">
          <CallBadge call={call} />
          <span className="small">
            <strong className="strong">
              <LocalText text={call.agency} />
            </strong>{" "}
            · <LocalText text={call.programme} />
          </span>
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
        </div>
        <h1>
          <LocalText text={call.title} label />
        </h1>
      </div>
      {call.status === "CANCELLED" && (
        <Alert tone="danger" title={t("page.cancelled")}>
          <p className="pre-line">{call.cancelReason}</p>
        </Alert>
      )}
      <AmendedAlert amendments={amendments} now={now} />
      <CallMoves moves={call.moves} now={now} />
      <div className="split split--rail">
        <div className="prose">
          <nav className="toc" aria-label={t("page.toc")}>
            <ul>
              {sections.map(({ id }) => (
                <li key={id}>
                  <a href={`#${id}`}>{t(`page.${id}`)}</a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map(({ id, body }) => (
            <section key={id} id={id} aria-labelledby={`h-${id}`}>
              <h2 id={`h-${id}`}>{t(`page.${id}`)}</h2>
              {body}
            </section>
          ))}
        </div>
        <DeadlinePanel
          title={t("panel.title")}
          call={call}
          now={now}
          action={
            <>
              <LinkButton variant="primary" block href={`/challenges?call=${call.code}`}>
                {t("panel.challenges", { count: call.challenges })}
              </LinkButton>
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
    </div>
  );
}
