import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CallList } from "@/components/programmes/call-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { listPublicCalls } from "@/lib/programmes/queries/public-calls";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "programmes.list" });
  return localizedMetadata({ locale, href: "/calls", title: t("title"), description: t("lead") });
}

/** Every call that was announced, the latest first. */
export default async function CallsPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ now, calls }, t] = await Promise.all([listPublicCalls(), getTranslations("programmes.list")]);
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/" }, { label: t("title") }]} />
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <CallList calls={calls} now={now} />
    </div>
  );
}
