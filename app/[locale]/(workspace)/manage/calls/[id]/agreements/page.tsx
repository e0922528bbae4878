import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { SelectedTable } from "@/components/agreements/selected-table";
import { CallTabs } from "@/components/programmes/call-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { listSelected } from "@/lib/agreements/queries/list-selected";
import { isId } from "@/lib/platform/address";
import type { Locale } from "@/lib/platform/i18n/routing";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: "agreements.selected" });
  return { title: t("title") };
}

/** The selected projects of a call and their agreements. */
export default async function CallAgreementsPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale as Locale);
  const actor = await signedInActor();
  const list = isId(id) ? await listSelected(actor, id) : undefined;
  if (!list) notFound();
  const t = await getTranslations("agreements.selected");
  const { call, published, rows } = list;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("calls"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${id}` },
          { label: t("title") },
        ]}
      />
      <PageHead
        dense
        title={t("title")}
        lead={t("lead", { code: call.code, call: inLanguage(call.title, locale).text })}
      />
      <CallTabs id={id} current="agreements" />
      {rows.length > 0 && <SelectedTable list={list} />}
      {rows.length === 0 && published && <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>}
      {!published && (
        <EmptyState
          title={t("unpublishedTitle")}
          action={
            <LinkButton size="s" href={`/manage/calls/${id}/selection`}>
              {t("toSelection")}
            </LinkButton>
          }
        >
          {t("unpublished")}
        </EmptyState>
      )}
    </div>
  );
}
