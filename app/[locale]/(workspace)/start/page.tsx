import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import { areasOf } from "@/lib/organisations/queries/me";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { Link, redirect } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../signed-in-actor";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.start" });
  return localizedMetadata({ locale, href: "/start", title: t("title"), hidden: true });
}

/** Where signing in leads: straight to the one area a person has, to their organisations where there is none yet. */
export default async function StartPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const areas = areasOf(await signedInActor());
  const working = areas.filter((area) => area.label !== "organisations");
  const [first, second] = working;
  if (!second) return redirect({ href: first?.href ?? "/organisations", locale });
  const [t, shell] = await Promise.all([getTranslations("accounts.start"), getTranslations("shell.areas")]);
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} />
      <ul className="max-w-[46rem] border-t-2 border-(--ink-strong)">
        {areas.map((area) => (
          <li key={area.href} className="border-b border-(--line)">
            <Link
              href={area.href}
              className="flex items-center justify-between gap-4 py-4 no-underline hover:underline"
            >
              <span>
                <strong className="block">{shell(area.label)}</strong>
                <span className="text-[0.9375rem] text-(--ink-subtle)">{t(`areas.${area.label}`)}</span>
              </span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
