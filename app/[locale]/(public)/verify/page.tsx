import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfflineCheck } from "@/components/applications/verify/offline-check";
import { VerifyForms } from "@/components/applications/verify/verify-forms";
import { VerifyResult, type Outcome } from "@/components/applications/verify/verify-result";
import { PageHead } from "@/components/ui/page-head";
import { findReceipt } from "@/lib/applications/queries/signed-receipts";
import { receiptLookup } from "@/lib/applications/schema/receipt";
import { anonymousActor } from "@/lib/organisations/queries";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { currentOrigin } from "@/lib/platform/session";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "receipts.verify" });
  return localizedMetadata({ locale, href: "/verify", title: t("title"), description: t("lead") });
}

/** Anybody finds out whether a receipt is genuine: by its file, or by its number and digest. Works without scripts. */
export default async function VerifyPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const search = await searchParams;
  const outcome = await outcomeOf(search);
  const t = await getTranslations("receipts.verify");
  return (
    <div className="wrap">
      <PageHead title={t("title")} lead={t("lead")} />
      <div className="max-w-3xl">
        {outcome && <VerifyResult outcome={outcome} />}
        <VerifyForms locale={locale} number={textOf(search.number)} digest={textOf(search.digest)} />
        <OfflineCheck />
      </div>
    </div>
  );
}

const problems = ["no_receipt", "unknown_key", "changed", "nothing", "too_large"] as const;

/** What was asked is looked up here, so that an address can say "not genuine" at most. */
async function outcomeOf(search: Search): Promise<Outcome | undefined> {
  const problem = problems.find((known) => known === search.problem);
  if (problem) return { problem };
  if (search.number === undefined && search.digest === undefined) return undefined;
  const lookup = receiptLookup.safeParse(search);
  if (!lookup.success) return { problem: "incomplete" };
  const context = { actor: anonymousActor(), clock: systemClock, origin: await currentOrigin() };
  const found = await findReceipt(context, lookup.data);
  if (!found.ok) return { problem: "too_many" };
  if (!found.value.genuine) return { problem: found.value.problem };
  return found.value;
}

const textOf = (value: string | string[] | undefined) => (typeof value === "string" ? value.slice(0, 200) : "");
