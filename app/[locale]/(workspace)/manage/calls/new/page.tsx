import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CallForm } from "@/components/programmes/call-form/call-form";
import { CopyFrom } from "@/components/programmes/call-form/copy-from";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { createCallAction } from "@/lib/programmes/actions";
import { listPreparedProgrammes } from "@/lib/programmes/queries/managed-calls";
import { getStartingPoint, listStartingPoints } from "@/lib/programmes/queries/starting-points";
import { formValuesOf } from "@/lib/programmes/rules/form-values";
import { standardFormValues } from "@/lib/programmes/rules/standard-values";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ from?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "programmes.manage.form" });
  return { title: t("newTitle") };
}

/** A new call, empty or with the terms of a template or an earlier one. */
export default async function NewCallPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const programmes = await listPreparedProgrammes(actor);
  if (programmes.length === 0) notFound();
  const from = z.uuid().safeParse((await searchParams).from);
  const [source, points, t] = await Promise.all([
    from.success ? getStartingPoint(actor, from.data) : undefined,
    listStartingPoints(actor),
    getTranslations("programmes.manage"),
  ]);
  const programmeId = points.find(({ id }) => id === source?.id)?.programmeId;
  const values = source ? formValuesOf(source, { copy: true }) : standardFormValues;
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("calls.title"), href: "/manage/calls" }, { label: t("form.newTitle") }]} />
      <PageHead dense title={t("form.newTitle")} lead={t("form.newLead")} />
      <CopyFrom points={points} chosen={source?.id} />
      <ClientMessages namespaces={["programmes"]}>
        <CallForm
          key={source?.id ?? "new"}
          action={createCallAction}
          values={values}
          programmes={{ choices: programmes, chosen: programmeId }}
        />
      </ClientMessages>
    </div>
  );
}
