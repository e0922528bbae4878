import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { DeadEnd } from "@/components/shell/dead-end";
import { LinkButton } from "@/components/ui/button";
import { env } from "@/lib/platform/env";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.signUpSent" });
  return localizedMetadata({ locale, href: "/sign-up/sent", title: t("title"), hidden: true });
}

/** The same for every address, registered or not. */
export default async function SignUpSentPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const t = await getTranslations("accounts.signUpSent");
  return (
    <DeadEnd title={t("title")} lead={t("lead")} steps={z.array(z.string()).parse(t.raw("steps"))}>
      {env().DEMO && (
        <LinkButton variant="primary" href="/outbox">
          {t("outbox")}
        </LinkButton>
      )}
      <LinkButton href="/sign-up">{t("again")}</LinkButton>
    </DeadEnd>
  );
}
