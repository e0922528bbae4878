import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReportTable } from "@/components/files/report-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import { handleReportAction } from "@/lib/applications/actions";
import { listReports } from "@/lib/applications/queries/reports";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "files.reports" });
  return { title: t("title") };
}

/** Reports of classified material, for officers; open ones first. */
export default async function ReportsPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const reports = await listReports(await signedInActor());
  if (!reports) notFound();
  const t = await getTranslations("files.reports");
  return (
    <ClientMessages namespaces={["files"]}>
      <div className="wrap">
        <PageHead dense title={t("title")} lead={t("lead")} />
        {reports.length === 0 ? (
          <EmptyState icon="shield" title={t("none")}>
            <p>{t("noneMore")}</p>
          </EmptyState>
        ) : (
          <ReportTable reports={reports} action={handleReportAction} />
        )}
      </div>
    </ClientMessages>
  );
}
