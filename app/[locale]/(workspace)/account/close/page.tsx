import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AccountTabs } from "@/components/accounts/account-tabs";
import { CloseForm } from "@/components/accounts/close-form";
import { CurrentPasswordField } from "@/components/accounts/new-password-field";
import { Alert } from "@/components/ui/alert";
import { PageHead } from "@/components/ui/page-head";
import { closeAccountAction } from "@/lib/accounts/actions";
import { getAccount } from "@/lib/accounts/queries";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.close" });
  return localizedMetadata({ locale, href: "/account/close", title: t("title"), hidden: true });
}

export default async function CloseAccountPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const [account, t] = await Promise.all([getAccount(await signedInActor()), getTranslations("accounts")]);
  if (!account) notFound();
  const effects = z.array(z.string()).parse(t.raw("close.effects"));
  return (
    <div className="wrap">
      <PageHead dense title={t("close.title")} lead={t("close.lead")} eyebrow={account.email} />
      <AccountTabs current="close" />
      <div className="my-8 max-w-[46rem]">
        <Alert tone="warning" title={t("close.effectsTitle")}>
          <ul className="list-disc pl-5">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </Alert>
      </div>
      <CloseForm
        action={closeAccountAction}
        afterwards={getPathname({ locale, href: { pathname: "/sign-in", query: { closed: "1" } } })}
        words={{
          understood: t("close.understood"),
          submit: t("close.submit"),
          submitting: t("close.submitting"),
        }}
      >
        <CurrentPasswordField label={t("fields.currentPassword")} />
      </CloseForm>
    </div>
  );
}
