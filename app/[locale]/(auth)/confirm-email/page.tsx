import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AuthPage } from "@/components/accounts/auth-page";
import { DeadLink } from "@/components/accounts/dead-link";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmEmailAction } from "@/lib/accounts/actions";
import { getLinkHolder } from "@/lib/accounts/queries";
import { currentActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.confirmEmail" });
  return localizedMetadata({ locale, href: "/confirm-email", title: t("title"), hidden: true });
}

export default async function ConfirmEmailPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const [holder, t] = await Promise.all([
    getLinkHolder(await currentActor(), systemClock, "CHANGE_EMAIL", secret),
    getTranslations("accounts"),
  ]);
  if (!holder) {
    return (
      <DeadLink>
        <LinkButton variant="primary" href="/account/security">
          {t("deadLink.account")}
        </LinkButton>
      </DeadLink>
    );
  }
  return (
    <AuthPage title={t("confirmEmail.title")} lead={t("confirmEmail.lead")}>
      <div className="mb-8 border-y border-(--line)">
        <DefinitionList
          items={[
            { term: t("confirmEmail.from"), value: holder.email },
            { term: t("confirmEmail.to"), value: holder.newEmail },
          ]}
        />
      </div>
      <ActionForm action={confirmEmailAction} fields={{ token: secret }}>
        <SubmitButton block size="l" pendingLabel={t("confirmEmail.submitting")}>
          {t("confirmEmail.submit")}
        </SubmitButton>
      </ActionForm>
    </AuthPage>
  );
}
