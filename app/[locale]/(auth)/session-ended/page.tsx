import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { shellPaths } from "@/components/shell/paths";
import { LinkButton } from "@/components/ui/button";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ callbackUrl?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors.sessionEnded" });
  return localizedMetadata({ locale, href: "/session-ended", title: t("title"), hidden: true });
}

export default async function SessionEndedPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors.sessionEnded" });
  const back = safeReturnPath((await searchParams).callbackUrl);
  return (
    <DeadEnd title={t("title")} lead={t("lead")} steps={[t("kept")]}>
      <LinkButton
        variant="primary"
        href={{ pathname: shellPaths.signIn, query: back ? { callbackUrl: back } : undefined }}
      >
        {t("signIn")}
      </LinkButton>
      <LinkButton href={shellPaths.home}>{t("home")}</LinkButton>
    </DeadEnd>
  );
}
