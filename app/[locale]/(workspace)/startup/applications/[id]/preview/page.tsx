import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ApplicationHead } from "@/components/applications/application-head";
import { SubmissionState } from "@/components/applications/submission-state";
import { DocumentView } from "@/components/evaluation/document-view";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";
import { getPreview } from "@/lib/evaluation/queries/preview";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { inLanguage } from "@/lib/platform/localised";
import { signedInActor } from "../../../../signed-in-actor";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ blind?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "drafts.preview" });
  return { title: t("title") };
}

/** An own draft exactly as evaluators will read it: `?blind=1` without names, `?blind=0` with them. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const { blind: asked } = await searchParams;
  const preview = await getPreview(actor, id, asked === "1" ? true : asked === "0" ? false : undefined);
  if (!preview) notFound();
  const t = await getTranslations("drafts.preview");
  const { blind, blindStages, challenge, document } = preview;
  const address = `/startup/applications/${preview.id}/preview`;
  const stages = blindStages.map((name) => inLanguage(name, locale).text).join(", ");
  return (
    <ClientMessages namespaces={["evaluation", "copies"]}>
      <div className="wrap">
        <ApplicationHead challenge={challenge} here={t("title")} title={t("title")} />
        <SubmissionState id={id} {...preview.standing} />
        <Alert title={t("asSaved")}>
          <p>{blindStages.length > 0 ? t("blindStages", { stages }) : t("openStages")}</p>
        </Alert>
        <Tabs
          label={t("views")}
          items={[
            { href: `${address}?blind=0`, label: t("open"), current: !blind },
            { href: `${address}?blind=1`, label: t("blind"), current: blind },
          ]}
        />
        <div className="preview">
          {document.applicant && (
            <p className="small">
              {t("applicant")}{" "}
              <b lang={inLanguage(document.applicant, locale).locale}>{inLanguage(document.applicant, locale).text}</b>
            </p>
          )}
          <DocumentView
            document={document}
            blind={blind}
            fileHref={(fileId) => `/api/files/${fileId}`}
            viewHref={(fileId) => `/api/files/${fileId}/view${blind ? "?blind=1" : ""}`}
          />
        </div>
        <p className="form-actions">
          <LinkButton href={`/startup/applications/${preview.id}`}>{t("back")}</LinkButton>
          <LinkButton href={`/startup/applications/${preview.id}/submit`}>{t("check")}</LinkButton>
        </p>
      </div>
    </ClientMessages>
  );
}
