import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AuthPage } from "@/components/accounts/auth-page";
import { ConfirmForm } from "@/components/accounts/confirm-form";
import { DeadLink } from "@/components/accounts/dead-link";
import { CurrentPasswordField } from "@/components/accounts/new-password-field";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { confirmAccountAction } from "@/lib/accounts/actions";
import { getLinkHolder } from "@/lib/accounts/queries";
import { currentActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Search = { token?: string | string[]; next?: string | string[] };
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.confirm" });
  return localizedMetadata({ locale, href: "/confirm", title: t("title"), hidden: true });
}

/** Opening the link changes nothing: mail scanners open links too. The button does. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const { token, next } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const [holder, t] = await Promise.all([
    getLinkHolder(await currentActor(), systemClock, "CONFIRM_EMAIL", secret),
    getTranslations("accounts"),
  ]);
  if (!holder) {
    return (
      <DeadLink>
        <LinkButton variant="primary" href="/sign-in">
          {t("deadLink.signIn")}
        </LinkButton>
        <LinkButton href="/sign-up">{t("deadLink.signUp")}</LinkButton>
      </DeadLink>
    );
  }
  return (
    <AuthPage title={t("confirm.title")} lead={t("confirm.lead")}>
      <div className="mb-8 border-y border-(--line)">
        <DefinitionList
          items={[
            { term: t("fields.email"), value: holder.email },
            { term: t("fields.name"), value: holder.name },
          ]}
        />
      </div>
      <ConfirmForm
        action={confirmAccountAction}
        token={secret}
        email={holder.email}
        next={safeReturnPath(next) ?? getPathname({ locale, href: "/start" })}
        signInPath={getPathname({ locale, href: "/sign-in" })}
        words={{ submit: t("confirm.submit"), submitting: t("confirm.submitting") }}
      >
        <CurrentPasswordField label={t("fields.password")} />
      </ConfirmForm>
      <p className="mt-6 text-[0.9375rem] text-(--ink-subtle)">{t("confirm.notMe")}</p>
    </AuthPage>
  );
}
