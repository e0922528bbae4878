import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ApplicationHead } from "@/components/applications/application-head";
import { SubmissionState } from "@/components/applications/submission-state";
import { HistoryList } from "@/components/applications/history/history-list";
import { LinkButton } from "@/components/ui/button";
import { NewerOlder } from "@/components/ui/newer-older";
import { restoreSectionAction } from "@/lib/applications/actions";
import { getDraftHistory } from "@/lib/applications/queries/history";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ section?: string | string[]; page?: string | string[] }>;
};

const asked = z.object({ section: z.string().max(40).optional().catch(undefined), page: pageNumber });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "drafts.history" });
  return { title: t("title") };
}

/** What one section of a draft held before, state by state, and the way back to each. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const { section: sectionId, page } = asked.parse(await searchParams);
  const view = isId(id) ? await getDraftHistory(actor, id, { sectionId, page }) : undefined;
  if (!view) notFound();
  const t = await getTranslations("drafts.history");
  const address = `/startup/applications/${id}/history`;
  return (
    <ClientMessages namespaces={["applications", "common"]}>
      <div className="wrap">
        <ApplicationHead challenge={view.challenge} here={t("title")} title={t("title")} />
        <SubmissionState id={id} {...view.standing} />
        <div className="split split--side app">
          <aside className="sticky secnav">
            <nav aria-label={t("sections")}>
              <ol>
                {view.sections.map(({ id: one, title }, index) => (
                  <li key={one}>
                    <Link
                      href={`${address}?section=${one}`}
                      aria-current={one === view.section.id ? "page" : undefined}
                      className="secnav__plain"
                    >
                      {index + 1}. {inLanguage(title, locale).text}
                    </Link>
                  </li>
                ))}
              </ol>
            </nav>
            <p className="mt-4">
              <LinkButton size="s" href={`/startup/applications/${id}`}>
                {t("back")}
              </LinkButton>
            </p>
          </aside>
          <div>
            <HistoryList view={view} restore={restoreSectionAction} />
            <NewerOlder
              page={view.page}
              more={view.more}
              href={(number) => `${address}?section=${view.section.id}&page=${number}`}
              newer={t("newer")}
              older={t("older")}
            />
          </div>
        </div>
      </div>
    </ClientMessages>
  );
}
