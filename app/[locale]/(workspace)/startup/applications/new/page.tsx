import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/components/applications/application-head";
import { ApplicationSteps } from "@/components/applications/application-steps";
import { StartForm } from "@/components/applications/start-form";
import { startApplicationAction } from "@/lib/applications/actions";
import { getStart } from "@/lib/applications/queries/start";
import { refusalsOfApplicant, refusalsOfLimit, refusalsOfTime } from "@/lib/applications/rules/submission";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ challenge?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "applications.start" });
  return { title: t("title") };
}

/** The first step: whether the call is open, and for which of the person's startups. */
export default async function StartPage({ params, searchParams }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { challenge: code } = await searchParams;
  const view = typeof code === "string" && code.length <= 40 ? await getStart(actor, code) : undefined;
  if (!view) notFound();
  const t = await getTranslations("applications.start");
  const { organisations, call, challenge } = view;
  return (
    <ClientMessages namespaces={["applications", "common"]}>
      <div className="wrap">
        <ApplicationHead challenge={challenge} here={t("title")} />
        <ApplicationSteps current={1} />
        <StartForm
          action={startApplicationAction}
          challengeCode={challenge.code}
          closesAt={call.closesAt}
          now={view.now}
          time={refusalsOfTime(call, challenge.status)}
          organisations={organisations.map(({ applicant, others, ...organisation }) => ({
            ...organisation,
            problems: [...refusalsOfApplicant(call, applicant), ...refusalsOfLimit(call, others)],
          }))}
        />
      </div>
    </ClientMessages>
  );
}
