import type { Metadata } from "next";
import type { ReactNode } from "react";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Link } from "@/lib/platform/i18n/navigation";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

const parts = ["startup", "demand", "deadline", "evaluation", "money", "secrecy", "help"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "home.guide" });
  return localizedMetadata({ locale, href: "/guide", title: t("title"), description: t("lead") });
}

/** How to take part, in plain words. */
export default async function GuidePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const t = await getTranslations("home.guide");
  const links = {
    challenges: (chunks: ReactNode) => <Link href="/challenges">{chunks}</Link>,
    calls: (chunks: ReactNode) => <Link href="/calls">{chunks}</Link>,
    signup: (chunks: ReactNode) => <Link href="/sign-up">{chunks}</Link>,
    report: (chunks: ReactNode) => <Link href="/report">{chunks}</Link>,
    contact: (chunks: ReactNode) => <Link href="/contact">{chunks}</Link>,
    p: (chunks: ReactNode) => <p>{chunks}</p>,
    li: (chunks: ReactNode) => <li>{chunks}</li>,
    ol: (chunks: ReactNode) => <ol>{chunks}</ol>,
    ul: (chunks: ReactNode) => <ul>{chunks}</ul>,
  };
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/" }, { label: t("title") }]} />
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <nav className="toc" aria-label={t("toc")}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{t(`${part}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="legal">
        {parts.map((part) => (
          <section key={part} id={part} aria-labelledby={`h-${part}`}>
            <h2 id={`h-${part}`}>{t(`${part}.title`)}</h2>
            {t.rich(`${part}.body`, links)}
          </section>
        ))}
      </div>
    </div>
  );
}
