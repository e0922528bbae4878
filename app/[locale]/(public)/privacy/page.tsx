import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/components/shell/legal-text";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.privacy" });
  return localizedMetadata({ locale, href: "/privacy", title: t("title"), description: t("lead") });
}

export default function PrivacyPage() {
  return <LegalText page="privacy" />;
}
