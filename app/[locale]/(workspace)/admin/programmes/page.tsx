import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ProgrammeForm } from "@/components/programmes/programme-form";
import { ProgrammeTable } from "@/components/programmes/programme-table";
import { Pagination } from "@/components/ui/pagination";
import { PageHead, Section } from "@/components/ui/page-head";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { pageNumber } from "@/lib/platform/paging";
import { createProgrammeAction } from "@/lib/programmes/actions";
import { getProgrammeSetup } from "@/lib/programmes/queries/all-programmes";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin.programmes" });
  return { title: t("title") };
}

/** The ministries' standing schemes: where a real installation begins after its first administrator and agency. */
export default async function ProgrammesPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const setup = await getProgrammeSetup(await signedInActor(), pageNumber.parse((await searchParams).page));
  if (!setup) notFound();
  const t = await getTranslations("admin.programmes");
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead")} />
      <ProgrammeTable programmes={setup.programmes} />
      <Pagination page={setup.page} pages={setup.pages} href={(page) => `/admin/programmes?page=${page}`} />
      <div className="mt-10">
        <Section id="add" title={t("add")}>
          <ProgrammeForm action={createProgrammeAction} agencies={setup.agencies} />
        </Section>
      </div>
    </div>
  );
}
