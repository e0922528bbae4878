import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { CallPreview, previewActors } from "@/components/programmes/preview/call-previews";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<{ as?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.preview" });
  return { title: t("title") };
}

/** A call as everyone will see it who meets it after its announcement; for the managers of its programme. */
export default async function PreviewCallPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ id }, { as }] = await Promise.all([params, searchParams]);
  const found = isId(id) ? await getManagedCall(actor, id) : undefined;
  if (!found) notFound();
  const { call, now } = found;
  const shown = previewActors.find((one) => one === as) ?? "visitor";
  const t = await getTranslations("programmes");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("manage.calls.title"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("preview.title") },
        ]}
      />
      <PageHead dense title={t("preview.title")} lead={t("preview.lead")} />
      <Tabs
        label={t("preview.tabs")}
        items={previewActors.map((one) => ({
          href: `/manage/calls/${call.id}/preview?as=${one}`,
          label: t(`preview.actors.${one}`),
          current: one === shown,
        }))}
      />
      <Alert tone="info" title={t(`preview.seen.${shown}`)} />
      <ClientMessages namespaces={["applications", "builder", "evaluation", "programmes"]}>
        <CallPreview actor={shown} call={call} now={now} />
      </ClientMessages>
    </div>
  );
}
