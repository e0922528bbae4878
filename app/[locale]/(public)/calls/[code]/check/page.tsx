import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { LocalText } from "@/components/programmes/local-text";
import { SelfCheckForm } from "@/components/programmes/self-check-form";
import { SelfCheckResult } from "@/components/programmes/self-check-result";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateText } from "@/components/ui/date-text";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { getPublicCall } from "@/lib/programmes/queries/public-calls";
import { isAnswered, judgeSelfCheck, selfCheckOf } from "@/lib/programmes/rules/self-check";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(getPublicCall);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  const [found, t] = await Promise.all([load(code), getTranslations({ locale, namespace: "programmes.selfCheck" })]);
  if (!found) return {};
  const title = t("titleOf", { call: inLanguage(found.call.title, locale).text });
  return localizedMetadata({ locale, href: `/calls/${code}/check`, title, description: t("lead") });
}

/** Whether one may apply, without an account: the call's own rules, answered in the address and kept nowhere. */
export default async function SelfCheckPage({ params, searchParams }: Props) {
  const [locale, { code }] = await Promise.all([pageLocale(params), params]);
  setRequestLocale(locale);
  const found = await load(code);
  if (!found) notFound();
  const { now, call } = found;
  const [t, given] = await Promise.all([getTranslations("programmes"), searchParams]);
  const check = selfCheckOf(call.eligibility, given);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("list.home"), href: "/" },
          { label: t("list.title"), href: "/calls" },
          { label: t("list.code", { code }), href: `/calls/${code}` },
          { label: t("selfCheck.title") },
        ]}
      />
      <div className="page-head">
        <h1>{t("selfCheck.title")}</h1>
        <p>
          <LocalText text={call.title} /> · {t("selfCheck.asOf")} <DateText value={now} now={now} kind="time" />
          {locale === "ko" && " KST"}
        </p>
        <p>{t("selfCheck.lead")}</p>
      </div>
      <div className="prose self-check">
        {isAnswered(check) && <SelfCheckResult judgements={judgeSelfCheck(call, check)} />}
        <SelfCheckForm code={code} rules={call.eligibility} check={check} />
        <section aria-labelledby="h-also">
          <h2 id="h-also">{t("selfCheck.also")}</h2>
          <ul className="bullets">
            <li>{t("eligibility.verified")}</li>
            <li>{t("eligibility.once")}</li>
            {call.maxApplicationsPerStartup !== null && (
              <li>{t("eligibility.most", { count: call.maxApplicationsPerStartup })}</li>
            )}
            <li>{t("selfCheck.binding")}</li>
          </ul>
        </section>
      </div>
    </div>
  );
}
