import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReportForm } from "@/components/files/report-form";
import { PageHead } from "@/components/ui/page-head";
import { reportClassifiedAction } from "@/lib/applications/actions";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "files.report" });
  return { title: t("title") };
}

/** Whoever finds classified material says where; what it says is never asked for. */
export default async function ReportPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const t = await getTranslations("files.report");
  return (
    <ClientMessages namespaces={["files"]}>
      <div className="wrap">
        <PageHead title={t("title")} lead={t("lead")} />
        <div className="max-w-3xl">
          <ReportForm action={reportClassifiedAction} />
        </div>
      </div>
    </ClientMessages>
  );
}
