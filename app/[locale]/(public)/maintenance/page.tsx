import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { shellPaths } from "@/components/shell/paths";
import { AnchorButton } from "@/components/ui/button";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors.maintenance" });
  return localizedMetadata({ locale, href: "/maintenance", title: t("title"), hidden: true });
}

/** Shown in place of every page while MAINTENANCE=1; see proxy.ts. */
export default async function MaintenancePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "errors.maintenance" });
  return (
    <DeadEnd title={t("title")} lead={t("lead")} steps={[t("saved"), t("deadline")]}>
      {/* A whole load: the page asked for may be back. */}
      <AnchorButton variant="primary" href={getPathname({ locale, href: shellPaths.home })}>
        {t("retry")}
      </AnchorButton>
    </DeadEnd>
  );
}
