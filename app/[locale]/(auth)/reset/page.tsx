import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AuthPage } from "@/components/accounts/auth-page";
import { DeadLink } from "@/components/accounts/dead-link";
import { RequestResetForm, ResetPasswordForm } from "@/components/accounts/reset-forms";
import { LinkButton } from "@/components/ui/button";
import { requestResetAction, resetPasswordAction } from "@/lib/accounts/actions";
import { getLinkHolder } from "@/lib/accounts/queries";
import { currentActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.reset" });
  return localizedMetadata({ locale, href: "/reset", title: t("title"), hidden: true });
}

/** Without a token: ask for the link. With one: choose the new password. */
export default async function ResetPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const { token } = await searchParams;
  const t = await getTranslations("accounts");
  if (token === undefined) {
    return (
      <AuthPage title={t("reset.title")} lead={t("reset.lead")}>
        <RequestResetForm action={requestResetAction} />
        <p className="mt-8 border-t border-(--line) pt-5">
          <Link href="/sign-in">{t("reset.back")}</Link>
        </p>
      </AuthPage>
    );
  }
  const secret = typeof token === "string" ? token : "";
  const holder = await getLinkHolder(await currentActor(), systemClock, "RESET_PASSWORD", secret);
  if (!holder) {
    return (
      <DeadLink>
        <LinkButton variant="primary" href="/reset">
          {t("deadLink.reset")}
        </LinkButton>
        <LinkButton href="/sign-in">{t("deadLink.signIn")}</LinkButton>
      </DeadLink>
    );
  }
  const lead = holder.needsConsents ? "newPassword.leadFirst" : "newPassword.lead";
  return (
    <AuthPage title={t("newPassword.title")} lead={t(lead, { name: holder.name })}>
      <ResetPasswordForm action={resetPasswordAction} token={secret} holder={holder} />
    </AuthPage>
  );
}
