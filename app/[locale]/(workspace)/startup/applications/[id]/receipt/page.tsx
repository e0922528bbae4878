import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ReceiptAside } from "@/components/applications/receipt/receipt-aside";
import { ReceiptBanner } from "@/components/applications/receipt/receipt-banner";
import { ReceiptHistory } from "@/components/applications/receipt/receipt-history";
import { ScreeningNotice } from "@/components/applications/receipt/screening-notice";
import { ReceiptSlip } from "@/components/applications/receipt/receipt-slip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { withdrawApplicationAction } from "@/lib/applications/actions";
import { getReceipt } from "@/lib/applications/queries/receipt";
import { verifyAddress } from "@/lib/applications/rules/verify-address";
import { isId } from "@/lib/platform/address";
import { env } from "@/lib/platform/env";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.receipt" });
  return { title: t("title") };
}

/** The receipt of the version that counts, the history of versions, and what happens next. */
export default async function ReceiptPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const receipt = isId(id) ? await getReceipt(actor, id) : undefined;
  if (!receipt) notFound();
  const t = await getTranslations("applications");
  return (
    <ClientMessages namespaces={["applications", "files"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("head.workspace"), href: "/startup" },
            { label: t("head.applications"), href: "/startup/applications" },
            { label: t("receipt.title") },
          ]}
        />
        <ReceiptBanner receipt={receipt} />
        <ScreeningNotice receipt={receipt} />
        <div className="split split--rail">
          <div>
            <ReceiptSlip receipt={receipt} verifyAt={verifyAddress(receipt.current, env().NEXTAUTH_URL, locale)} />
            <ReceiptHistory receipt={receipt} withdraw={withdrawApplicationAction} />
          </div>
          <ReceiptAside receipt={receipt} />
        </div>
      </div>
    </ClientMessages>
  );
}
