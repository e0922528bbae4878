import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AttachmentEditor } from "@/components/programmes/attachments/attachment-editor";
import { CallForm } from "@/components/programmes/call-form/call-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
import { editCallAction } from "@/lib/programmes/actions";
import { removeCallFileAction } from "@/lib/programmes/actions/attachment";
import { canPrepare } from "@/lib/programmes/policy";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { callWorkflow } from "@/lib/programmes/workflow";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.manage.form" });
  return { title: t("editTitle") };
}

/** All terms of a call that is still a draft, for an officer of its programme. */
export default async function EditCallPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getManagedCall(actor, id) : undefined;
  if (!found || !canPrepare(actor, found.call) || !allows(callWorkflow, "edit", found.call.status)) notFound();
  const { call } = found;
  const t = await getTranslations("programmes.manage");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("calls.title"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("form.editTitle") },
        ]}
      />
      <PageHead dense title={t("form.editTitle")} lead={t("form.editLead")} />
      {call.returnReason && (
        <Alert tone="warning" title={t("call.returned")}>
          <p className="pre-line">{call.returnReason}</p>
        </Alert>
      )}
      <ClientMessages namespaces={["files", "copies", "programmes"]}>
        <CallForm
          action={editCallAction}
          values={formValuesOf(call, { copy: false })}
          call={{ id: call.id, version: call.version }}
        />
        <AttachmentEditor call={call} remove={removeCallFileAction} />
      </ClientMessages>
    </div>
  );
}
