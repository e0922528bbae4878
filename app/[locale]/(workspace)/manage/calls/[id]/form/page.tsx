import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { FormBuilder } from "@/components/programmes/form-builder/form-builder";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
import { editFormAction } from "@/lib/programmes/actions";
import { canPrepare } from "@/lib/programmes/policy";
import { getManagedCall } from "@/lib/programmes/queries/managed-calls";
import { ownSections } from "@/lib/programmes/rules/composed-form";
import { defaultFormDefinition } from "@/lib/programmes/schema/default-form";
import { callWorkflow } from "@/lib/programmes/workflow";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "builder" });
  return { title: t("title") };
}

/** The application form of a call that is still a draft, for an officer of its programme. */
export default async function FormBuilderPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getManagedCall(actor, id) : undefined;
  if (!found || !canPrepare(actor, found.call) || !allows(callWorkflow, "edit", found.call.status)) notFound();
  const { call } = found;
  const t = await getTranslations();
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("programmes.manage.calls.title"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("builder.title") },
        ]}
      />
      <PageHead dense title={t("builder.title")} lead={t("builder.lead")} />
      <ClientMessages namespaces={["builder", "programmes", "applications"]}>
        <FormBuilder
          action={editFormAction}
          call={{ id: call.id, code: call.code, version: call.version, ceiling: String(call.ceiling) }}
          definition={call.form ? { sections: ownSections(call.form) } : defaultFormDefinition}
        />
      </ClientMessages>
    </div>
  );
}
