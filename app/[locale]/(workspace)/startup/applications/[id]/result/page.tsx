import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnResultView } from "@/components/selection/own-result-view";
import { systemClock } from "@/lib/platform/clock";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { getOwnResult } from "@/lib/selection/queries/own-result";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { id } = await params;
  const t = await getTranslations({ locale, namespace: "selection.result" });
  return localizedMetadata({ locale, href: `/startup/applications/${id}/result`, title: t("metaTitle"), hidden: true });
}

/** A startup's own result, from the moment of publication on; 404 before and for everybody else. */
export default async function ResultPage({ params }: Props) {
  await pageLocale(params);
  const { id } = await params;
  const result = await getOwnResult(await signedInActor(), systemClock, id);
  if (!result) notFound();
  return (
    <div className="wk">
      <OwnResultView result={result} />
    </div>
  );
}
