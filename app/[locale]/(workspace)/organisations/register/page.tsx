import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvaluatorWarning } from "@/components/organisations/evaluator-warning";
import { FactsFields } from "@/components/organisations/facts-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { registerOrganisationAction } from "@/lib/organisations/actions/organisations";
import { isEvaluator } from "@/lib/organisations/policy";
import { systemClock } from "@/lib/platform/clock";
import { koreanDay } from "@/lib/platform/i18n/days";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../signed-in-actor";

const kinds = { startup: "STARTUP", prime: "PRIME", unit: "MILITARY_UNIT" } as const;
type Kind = keyof typeof kinds;

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ kind?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.register" });
  return { title: t("title") };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ kind: asked }, t] = await Promise.all([searchParams, getTranslations("organisations")]);
  const chosen: Kind = asked === "prime" || asked === "unit" ? asked : "startup";
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("list.title"), href: "/organisations" }, { label: t("register.title") }]} />
      <PageHead dense title={t("register.title")} lead={t("register.lead")} />
      <div className="max-w-2xl">
        {isEvaluator(actor) && <EvaluatorWarning />}
        <Tabs
          label={t("register.kind")}
          items={(Object.keys(kinds) as Kind[]).map((kind) => ({
            href: `/organisations/register?kind=${kind}`,
            label: t(`kinds.${kinds[kind]}`),
            current: kind === chosen,
          }))}
        />
        <ActionForm action={registerOrganisationAction} keep={`organisation-new:${chosen}`} className="mt-8">
          <FactsFields kind={kinds[chosen]} today={koreanDay(systemClock.now())} offerJoin />
          <div className="form-actions">
            <SubmitButton size="l" pendingLabel={t("register.pending")}>
              {t("register.submit")}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </div>
  );
}
