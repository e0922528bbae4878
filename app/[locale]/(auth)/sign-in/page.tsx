import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/accounts/auth-page";
import { SignInForm, type SignInWords } from "@/components/accounts/sign-in-form";
import { Alert } from "@/components/ui/alert";
import { env } from "@/lib/platform/env";
import { safeReturnPath } from "@/lib/platform/http/return-path";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { getPathname, Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { currentSession } from "@/lib/platform/session";

type Search = Partial<Record<"next" | "callbackUrl" | "ended" | "done" | "closed", string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.signIn" });
  return localizedMetadata({ locale, href: "/sign-in", title: t("title"), description: t("lead") });
}

/** Who is signed in already goes on; others learn why they are here, and come back to where they were. */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const search = await searchParams;
  const wanted = safeReturnPath(search.next ?? search.callbackUrl);
  const next = wanted ?? getPathname({ locale, href: "/start" });
  if ((await currentSession()).state === "live") redirect(next);
  const t = await getTranslations("accounts.signIn");
  return (
    <AuthPage title={t("title")} lead={t("lead")}>
      <div className="stack mb-8">
        {search.ended === "1" && (
          <Alert tone="warning" title={t("endedTitle")}>
            <p>{t("ended")}</p>
          </Alert>
        )}
        {search.done === "reset" && (
          <Alert tone="success" title={t("resetTitle")}>
            <p>{t("reset")}</p>
          </Alert>
        )}
        {search.closed === "1" && (
          <Alert tone="success" title={t("closedTitle")}>
            <p>{t("closed")}</p>
          </Alert>
        )}
      </div>
      <SignInForm next={next} words={await signInWords()} />
      <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2 border-t border-(--line) pt-5">
        <li>
          <Link href="/reset">{t("forgot")}</Link>
        </li>
        <li>
          {t("noAccount")}{" "}
          <Link href={{ pathname: "/sign-up", query: wanted ? { next: wanted } : undefined }}>{t("signUp")}</Link>
        </li>
        {env().DEMO && (
          <li>
            <Link href="/demo">{t("demo")}</Link>
          </li>
        )}
      </ul>
    </AuthPage>
  );
}

/** The form runs in the browser and is given its few sentences, rather than the whole catalogue. */
async function signInWords(): Promise<SignInWords> {
  const [t, common] = await Promise.all([getTranslations("accounts"), getTranslations("common.refusals")]);
  return {
    email: t("fields.email"),
    password: t("fields.password"),
    show: t("fields.showPassword"),
    hide: t("fields.hidePassword"),
    submit: t("signIn.submit"),
    submitting: t("signIn.submitting"),
    reasons: {
      "accounts.sign_in_failed": t("refusals.sign_in_failed"),
      "accounts.not_confirmed": t("refusals.not_confirmed"),
      "common.too_many_attempts": common.raw("too_many_attempts"),
      cookies_blocked: t("refusals.cookies_blocked"),
    },
  };
}
