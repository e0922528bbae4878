import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvaluatorWarning } from "@/components/organisations/evaluator-warning";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestMembershipAction } from "@/lib/organisations/actions/organisations";
import { isEvaluator } from "@/lib/organisations/policy";
import { isRegistrationNumber, shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ number?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.join" });
  return { title: t("title") };
}

export default async function JoinPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ number }, t] = await Promise.all([searchParams, getTranslations("organisations")]);
  const typed = typeof number === "string" && isRegistrationNumber(number) ? shownRegistrationNumber(number) : "";
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("list.title"), href: "/organisations" }, { label: t("join.title") }]} />
      <PageHead dense title={t("join.title")} lead={t("join.lead")} />
      <div className="max-w-2xl">
        {isEvaluator(actor) && <EvaluatorWarning />}
        <ActionForm action={requestMembershipAction}>
          <Field
            name="registrationNumber"
            label={t("facts.registrationNumber")}
            requirement="required"
            help={t("help.registrationNumber")}
          >
            <Input className="num max-w-72" inputMode="numeric" autoComplete="off" defaultValue={typed} />
          </Field>
          <div className="form-actions">
            <SubmitButton size="l" pendingLabel={t("join.pending")}>
              {t("join.submit")}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
