import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/components/applications/application-head";
import { CopyPlanView } from "@/components/applications/copy-plan";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { copyApplicationAction } from "@/lib/applications/actions";
import { getCopy } from "@/lib/applications/queries/copy";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { formatDate } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "drafts.copy" });
  return { title: t("title") };
}

/** Fills a draft from an earlier application: which one, what it gives, what it does not and why. */
export default async function CopyPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const { from } = await searchParams;
  const fromId = typeof from === "string" && isId(from) ? from : undefined;
  const view = isId(id) ? await getCopy(actor, id, fromId) : undefined;
  if (!view) notFound();
  const t = await getTranslations("drafts.copy");
  const address = `/startup/applications/${id}`;
  return (
    <ClientMessages namespaces={["applications", "common"]}>
      <div className="wrap">
        <ApplicationHead challenge={view.challenge} here={t("title")} title={t("title")} />
        <p>{t("lead")}</p>
        {view.sources.length === 0 ? (
          <EmptyState title={t("none")} action={<LinkButton href={address}>{t("back")}</LinkButton>}>
            <p>{t("noneMore")}</p>
          </EmptyState>
        ) : (
          <nav aria-label={t("which")} className="mt-4">
            <h2 className="text-[length:var(--f-m)]">{t("which")}</h2>
            <ul className="choices">
              {view.sources.map((source) => (
                <li key={source.id}>
                  <Link
                    href={`${address}/copy?from=${source.id}`}
                    aria-current={source.id === fromId ? "true" : undefined}
                  >
                    {t("source", {
                      code: source.challenge.code,
                      title: inLanguage(source.challenge.title, locale).text,
                    })}
                  </Link>
                  <span className="small quiet">
                    {t("sourceMeta", {
                      call: inLanguage(source.call, locale).text,
                      date: formatDate(source.startedAt, locale, source.startedAt),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {view.plan && fromId && (
          <CopyPlanView id={id} fromId={fromId} plan={view.plan} action={copyApplicationAction} />
        )}
      </div>
    </ClientMessages>
  );
}
