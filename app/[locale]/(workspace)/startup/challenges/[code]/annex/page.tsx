import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ClosedAnnex } from "@/components/challenges/annex/closed-annex";
import { MarkedAnnex } from "@/components/challenges/annex/marked-annex";
import { TermsForm } from "@/components/challenges/annex/terms-form";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, Section } from "@/components/ui/page-head";
import { acceptTermsAction } from "@/lib/challenges/actions/materials";
import { openAnnex } from "@/lib/challenges/commands/open-annex";
import { annexReadersOf, askersOf } from "@/lib/challenges/policy";
import { getPublicChallenge } from "@/lib/challenges/queries/public-challenges";
import type { Actor } from "@/lib/organisations/types";
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
 * the text is kept, so links to this page are never followed ahead of a click. Everybody else learns who may read it:
 * that there is an annex stands on the challenge's public page.
 */
export default async function AnnexReaderPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const [{ code }, origin, t] = await Promise.all([params, currentOrigin(), getTranslations("challenges.annex")]);
  if (code.length > 40) notFound();
  const result = await openAnnex({ actor, clock: systemClock, origin }, code);
  const page = result.ok ? result.value : undefined;
  const { title, why } = page ? { title: page.challenge.title } : await closedTo(actor, code);
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("challenges"), href: "/challenges" },
          { label: code, href: `/challenges/${code}` },
          { label: t("title") },
        ]}
      />
      <PageHead dense title={t("title")} lead={<LocalText text={title} />} />
      {why && <ClosedAnnex why={why} code={code} />}
      {page?.opened && (
        <Section id="annex" title={t("content")}>
          <Alert title={t("recorded")} />
          <MarkedAnnex page={{ ...page, opened: page.opened }} />
        </Section>
      )}
      {page?.opened === null && (
        <Section id="terms" title={t("terms")} note={t("termsNote")}>
          <TermsForm page={page} action={acceptTermsAction} />
        </Section>
      )}
    </div>
  );
}

/** Who is not let in, and why; where there is no annex, nothing. */
async function closedTo(actor: Actor, code: string) {
  const challenge = (await getPublicChallenge(code))?.challenge;
  if (!challenge?.annex) return notFound();
  const running = challenge.status === "PUBLISHED" && ["upcoming", "open"].includes(challenge.state);
  const verified = annexReadersOf(actor).length > 0;
  const why = askersOf(actor).length === 0 ? "nobody" : running && !verified ? "unverified" : "shut";
  return { title: challenge.content.title, why } as const;
}
