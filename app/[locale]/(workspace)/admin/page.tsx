import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { HealthAlerts } from "@/components/organisations/health-alerts";
import { HealthFigures } from "@/components/organisations/health-figures";
import { PageHead } from "@/components/ui/page-head";
import { getSystemHealth } from "@/lib/organisations/queries/health";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "admin.system" });
  return { title: t("title") };
}

export default async function SystemPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const health = await getSystemHealth(await signedInActor());
  if (!health) notFound();
  const [t, locale] = await Promise.all([getTranslations("admin.system"), getLocale()]);
  const time = formatDateTime(health.now, locale, health.now, { seconds: true });
  return (
    <div className="wrap">
      <PageHead dense title={t("title")} lead={t("lead", { time })} />
      <HealthFigures health={health} />
      <HealthAlerts health={health} />
    </div>
  );
}
