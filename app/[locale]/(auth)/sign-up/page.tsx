import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AuthPage } from "@/components/accounts/auth-page";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { signUpAction } from "@/lib/accounts/actions";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.signUp" });
  return localizedMetadata({ locale, href: "/sign-up", title: t("title"), description: t("metaDescription") });
}

export default async function SignUpPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const next = safeReturnPath((await searchParams).next);
  const t = await getTranslations("accounts.signUp");
  return (
    <AuthPage title={t("title")} lead={t("lead")}>
      <SignUpForm action={signUpAction} next={next} />
      <p className="mt-8 border-t border-(--line) pt-5">
        {t("haveAccount")}{" "}
        <Link href={{ pathname: "/sign-in", query: next ? { next } : undefined }}>{t("signIn")}</Link>
      </p>
    </AuthPage>
  );
}
