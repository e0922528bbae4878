import type { Metadata } from "next";
import type { Locale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/components/shell/legal-text";
import { shownContact } from "@/components/shell/shown-contact";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { retentionPeriods, type Period } from "@/lib/platform/retention";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.privacy" });
  return localizedMetadata({ locale, href: "/privacy", title: t("title"), description: t("lead") });
}

export default async function PrivacyPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.example" });
  const { example, ...values } = shownContact(locale, t);
  const notice = example ? t("notice") : undefined;
  return <LegalText page="privacy" values={{ ...values, ...(await periodTexts(locale)) }} notice={notice} />;
}

/** How long each thing is kept, in words: the very periods that the nightly purge goes by. */
async function periodTexts(locale: Locale): Promise<Record<string, string>> {
  const t = await getTranslations({ locale, namespace: "legal.period" });
  const periods = await retentionPeriods();
  const text = ({ years, days }: Period) =>
    [years > 0 && t("years", { count: years }), days > 0 && t("days", { count: days })].filter(Boolean).join(" ");
  return Object.fromEntries([...periods].map(([what, period]) => [what, text(period)]));
}
