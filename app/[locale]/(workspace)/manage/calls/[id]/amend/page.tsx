import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AttachmentEditor } from "@/components/programmes/attachments/attachment-editor";
import { AmendmentForm } from "@/components/programmes/amendments/amendment-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
import { prepareAmendmentAction } from "@/lib/programmes/actions";
import { removeCallFileAction } from "@/lib/programmes/actions/attachment";
import { canPrepare } from "@/lib/programmes/policy";
import { getWording } from "@/lib/programmes/queries/amendments";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { callWorkflow } from "@/lib/programmes/workflow";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.amendments" });
  return { title: t("prepare") };
}

/** The terms of an announced call that may still be corrected, for an officer of its programme. */
export default async function AmendCallPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getManagedCall(actor, id) : undefined;
  if (!found || !canPrepare(actor, found.call) || !allows(callWorkflow, "amend", found.call.status)) notFound();
  const { call } = found;
  const wording = await getWording(actor, call.id);
  const t = await getTranslations("programmes");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("manage.calls.title"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("amendments.prepare") },
        ]}
      />
      <PageHead dense title={t("amendments.prepare")} lead={t("amendments.lead")} />
      <ClientMessages namespaces={["files", "copies", "programmes"]}>
        <AttachmentEditor call={call} remove={removeCallFileAction} />
        <AmendmentForm
          action={prepareAmendmentAction}
          values={formValuesOf(call, { copy: false })}
          wording={wording}
          call={{ id: call.id, version: call.version }}
        />
      </ClientMessages>
    </div>
  );
}
