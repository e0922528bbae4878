import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { MarkedAnnex } from "@/components/challenges/annex/marked-annex";
import { TermsForm } from "@/components/challenges/annex/terms-form";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { acceptTermsAction } from "@/lib/challenges/actions/materials";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { currentOrigin } from "@/lib/platform/session";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.annex" });
  return { title: t("title") };
}

/**
 * The annex of a challenge for members of verified startups: first its terms, then its text and files. Each showing of
 * the text is kept, so links to this page are never followed ahead of a click.
 */
export default async function AnnexReaderPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ code }, origin, t] = await Promise.all([params, currentOrigin(), getTranslations("challenges.annex")]);
  const result = code.length <= 40 ? await openAnnex({ actor, clock: systemClock, origin }, code) : undefined;
  if (!result?.ok) notFound();
  const page = result.value;
  const { challenge, opened } = page;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("challenges"), href: "/challenges" },
          { label: challenge.code, href: `/challenges/${challenge.code}` },
          { label: t("title") },
        ]}
      />
      <PageHead dense title={t("title")} lead={<LocalText text={challenge.title} />} />
      {opened ? (
        <Section id="annex" title={t("content")}>
          <Alert title={t("recorded")} />
          <MarkedAnnex page={{ ...page, opened }} />
        </Section>
      ) : (
        <Section id="terms" title={t("terms")} note={t("termsNote")}>
          <TermsForm page={page} action={acceptTermsAction} />
        </Section>
      )}
    </div>
  );
}
