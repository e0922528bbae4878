import "../globals.css";
import type { Metadata, Viewport } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ContrastScript } from "@/components/shell/contrast-script";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { routing } from "@/lib/platform/i18n/routing";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: "#031f3f",
};

export async function generateMetadata({ params }: Omit<Props, "children">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "shell" });
  return {
    // Completes the relative addresses of hreflang and canonical links.
    metadataBase: new URL(process.env.NEXTAUTH_URL ?? "http://localhost:3000"),
    title: { default: t("siteName"), template: `%s | ${t("siteName")}` },
    description: t("siteDescription"),
    robots: process.env.OFFICIAL === "1" ? undefined : { index: false },
  };
}

/** The frame of every page. It reads the nonce of the request and nothing about the person. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const nonce = (await headers()).get("x-nonce") ?? undefined;

  return (
    // The script below sets data-mode before React starts.
    <html lang={locale} suppressHydrationWarning>
      <body>
        <ContrastScript nonce={nonce} />
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  );
}
