import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { SubmittedDocument } from "@/components/applications/submitted-document";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { getOwnVersion } from "@/lib/applications/queries/submitted";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { formatDeadline } from "@/lib/platform/i18n/format";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string; number: string }> };

const address = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(10_000) });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.receipt" });
  return { title: t("asSubmitted") };
}

/** One version of an own application, exactly as it was frozen. */
export default async function VersionPage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const parsed = address.safeParse(await params);
  const view = parsed.success ? await getOwnVersion(actor, parsed.data.id, parsed.data.number) : undefined;
  if (!view) notFound();
  const t = await getTranslations("applications");
  const { version, challenge, organisation } = view;
  return (
    <ClientMessages namespaces={["files", "copies"]}>
      <div className="wrap">
        <Breadcrumb
          items={[
            { label: t("head.workspace"), href: "/startup" },
            { label: t("receipt.title"), href: `/startup/applications/${view.id}/receipt` },
            { label: t("receipt.versionNumber", { number: version.number }) },
          ]}
        />
        <PageHead
          title={t("receipt.versionNumber", { number: version.number })}
          eyebrow={`${challenge.code} · ${inLanguage(challenge.title, locale).text}`}
          lead={t("receipt.versionLead", {
            organisation: inLanguage(organisation.name, locale).text,
            receipt: version.receiptNumber,
            // Printed and filed: with its year and zone in any case.
            at: formatDeadline(version.submittedAt, locale, new Date(0), { seconds: true }),
          })}
        />
        <SubmittedDocument
          definition={view.definition}
          content={view.content}
          heldFileIds={view.heldFileIds}
          blind={view.blind}
          fileHref={(fileId) => `/api/files/${fileId}`}
        />
      </div>
    </ClientMessages>
  );
}
