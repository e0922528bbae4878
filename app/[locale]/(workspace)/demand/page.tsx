import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChallengeTable } from "@/components/challenges/work/challenge-table";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { postsFor } from "@/lib/challenges/policy";
import { getPostingChoices, listOwnChallenges } from "@/lib/challenges/queries/work-challenges";
import { isDemandOwner } from "@/lib/organisations/policy";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.demand" });
  return { title: t("title") };
}

/** A demand owner's home: its challenges with whose turn it is, and the calls that still take new ones. */
export default async function DemandPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  if (!actor.memberships.some(isDemandOwner)) notFound();
  const page = pageNumber.parse((await searchParams).page);
  const [own, choices, t] = await Promise.all([
    listOwnChallenges(actor, page),
    getPostingChoices(actor),
    getTranslations("challenges.demand"),
  ]);
  const mayPost = postsFor(actor).length > 0;
  return (
    <div className="wrap">
      <PageHead
        dense
        title={t("title")}
        lead={t("lead")}
        actions={
          mayPost &&
          choices.calls.length > 0 && (
            <LinkButton variant="primary" icon="plus" href="/demand/challenges/new">
              {t("new")}
            </LinkButton>
          )
        }
      />
      {choices.organisations.some((organisation) => !organisation.verified) && (
        <Alert tone="warning" title={t("unverified")}>
          <p>
            <Link href="/organisations">{t("unverifiedLink")}</Link>
          </p>
        </Alert>
      )}
      <Section id="own" title={t("own")}>
        {own.rows.length === 0 ? (
          <EmptyState title={t("none")}>
            <p>{t("noneHelp")}</p>
          </EmptyState>
        ) : (
          <ChallengeTable rows={own.rows} now={own.now} base="/demand/challenges" />
        )}
        <Pagination page={own.page} pages={own.pages} href={(to) => `/demand?page=${to}`} />
      </Section>
      <Section id="calls" title={t("calls")} note={t("callsNote")}>
        {choices.calls.length === 0 && <p className="quiet">{t("noCalls")}</p>}
        <ul className="todo todo--plain">
          {choices.calls.map((call) => (
            <li key={call.id}>
              <p className="todo__d">
                <strong>
                  <DateText value={call.closesAt} now={choices.now} kind="time" />
                </strong>
                <span>
                  <DateText value={call.closesAt} now={choices.now} kind="remaining" />
                </span>
              </p>
              <div>
                <h3>
                  <Link href={`/calls/${call.code}`}>
                    <LocalText text={call.title} />
                  </Link>
                </h3>
                <p className="num">{t("callCode", { code: call.code })}</p>
              </div>
              {mayPost && (
                <LinkButton
                  size="s"
                  href={`/demand/challenges/new?call=${call.code}`}
                  aria-label={t("postFor", { code: call.code })}
                >
                  {t("post")}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
