import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/button";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.confirmEmail" });
  return localizedMetadata({ locale, href: "/confirm-email/done", title: t("doneTitle"), hidden: true });
}

/** The link may have been opened in a browser that is not signed in; the account page then asks to. */
export default async function EmailChangedPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const t = await getTranslations("accounts.confirmEmail");
  return (
    <DeadEnd title={t("doneTitle")} lead={t("doneLead")}>
      <LinkButton variant="primary" href="/account">
        {t("account")}
      </LinkButton>
    </DeadEnd>
  );
}
