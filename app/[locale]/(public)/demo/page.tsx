import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DemoAccountTable, type DemoGroup } from "@/components/accounts/demo-account-table";
import { Alert } from "@/components/ui/alert";
import { PageHead, Section } from "@/components/ui/page-head";
import { env } from "@/lib/platform/env";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { demoAccounts, demoPassword, type DemoAccount } from "@/prisma/seed/accounts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "accounts.demo" });
  return localizedMetadata({ locale, href: "/demo", title: t("title"), hidden: true });
}

const groups: DemoGroup[] = ["agency", "evaluators", "demand", "startup"];

/** The demo's way in: whom to be, and how to play past a deadline alone. There is no such page without DEMO=1. */
export default async function DemoPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  if (!env().DEMO) notFound();
  const t = await getTranslations("accounts.demo");
  const rowsOf = (group: DemoGroup) =>
    demoAccounts
      .filter((account) => groupOf(account) === group)
      .map(({ email, name, role, organisation }) => ({
        email,
        name,
        role: role[locale],
        organisation: organisation?.[locale],
      }));
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} />
      <Alert title={t("passwordTitle")}>
        <p>
          <code className="text-[1.0625rem] font-bold">{demoPassword}</code>
        </p>
        <p>{t("passwordNote")}</p>
      </Alert>
      <nav className="mt-6" aria-label={t("contents")}>
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {groups.map((group) => (
            <li key={group}>
              <a href={`#${group}`}>{t(`groups.${group}`)}</a>
            </li>
          ))}
          <li>
            <a href="#play">{t("playTitle")}</a>
          </li>
        </ul>
      </nav>
      {groups.map((group) => (
        <DemoAccountTable key={group} group={group} rows={rowsOf(group)} />
      ))}
      <Section id="play" title={t("playTitle")}>
        <ol className="max-w-[46rem] list-decimal space-y-2 pl-6">
          {z
            .array(z.string())
            .parse(t.raw("play"))
            .map((step) => (
              <li key={step}>{step}</li>
            ))}
        </ol>
        <p className="mt-4 max-w-[46rem]">
          {t("playNote")} <Link href="/outbox">{t("outbox")}</Link>
        </p>
      </Section>
    </div>
  );
}

function groupOf({ holds }: DemoAccount): DemoGroup {
  if (holds.kind === "member") return holds.of;
  return holds.kind === "evaluator" ? "evaluators" : "agency";
}
