import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/components/shell/legal-text";
import { shownContact } from "@/components/shell/shown-contact";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.contact" });
  return localizedMetadata({ locale, href: "/contact", title: t("title"), description: t("lead") });
}

export default async function ContactPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.example" });
  const { example, ...values } = shownContact(locale, t);
  return <LegalText page="contact" values={values} notice={example ? t("notice") : undefined} />;
}
