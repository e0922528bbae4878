import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ExceptionTable } from "@/components/applications/screening/exception-table";
import { PassingForm } from "@/components/applications/screening/passing-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { Pagination } from "@/components/ui/pagination";
import { screenPassingAction } from "@/lib/applications/actions";
import { getPassing } from "@/lib/applications/queries/passing";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { signedInActor } from "../../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.passing" });
  return { title: t("title") };
}

/** What letting all through that meet every rule will do, with the exceptions first; then the act. */
export default async function PassingPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const view = isId(id) ? await getPassing(actor, id, pageNumber.parse((await searchParams).page)) : undefined;
  if (!view) notFound();
  const t = await getTranslations("applications");
  const { call, passing, exceptions, waiting } = view;
  const list = `/manage/calls/${call.id}/applications`;
  return (
    <ClientMessages namespaces={["applications", "common"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("screening.calls"), href: "/manage/calls" },
            { label: call.code, href: `/manage/calls/${call.id}` },
            { label: t("screening.title"), href: list },
            { label: t("passing.title") },
          ]}
        />
        <PageHead dense title={t("passing.title")} lead={t("passing.lead", { waiting })} />
        <Section
          id="exceptions"
          title={t("passing.exceptions", { count: exceptions.length })}
          note={t("passing.exceptionsNote")}
        >
          <ExceptionTable lines={exceptions} list={list} />
        </Section>
        <Section id="passing" title={t("passing.passing", { count: passing.length })} note={t("passing.passingNote")}>
          <PassingForm action={screenPassingAction} callId={call.id} passing={passing} list={list} />
        </Section>
        <Pagination page={view.page} pages={view.pages} href={(to) => `${list}/pass?page=${to}`} />
      </div>
    </ClientMessages>
  );
}
