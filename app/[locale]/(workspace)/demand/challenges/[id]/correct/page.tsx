import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { CorrectionForm } from "@/components/challenges/work/form/correction-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { prepareCorrectionAction } from "@/lib/challenges/actions";
import { canSubmit } from "@/lib/challenges/policy";
import { getOwnChallenge } from "@/lib/challenges/queries/work-challenges";
import { mayCorrect } from "@/lib/challenges/rules/correction";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { redirect } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.corrections" });
  return { title: t("pageTitle") };
}

/** The corrected text of a published challenge, for those who submit for its owner, while its call runs. */
export default async function CorrectChallengePage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getOwnChallenge(actor, id) : undefined;
  if (!found || !canSubmit(actor, found.challenge)) notFound();
  const { challenge } = found;
  // Prepared meanwhile, perhaps by this very form, or over: its page says where it stands.
  if (!mayCorrect(challenge)) return redirect({ href: `/demand/challenges/${challenge.id}`, locale });
  const t = await getTranslations("challenges");
  const locked = challenge.call.phase !== "BEFORE";
  // Written once and refused or taken back: it goes on from there.
  const [last] = challenge.corrections;
  const earlier = last?.status === "REFUSED" || last?.status === "TAKEN_BACK" ? last : undefined;
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("nav.home"), href: "/demand" },
          { label: challenge.code, href: `/demand/challenges/${challenge.id}` },
          { label: t("corrections.pageTitle") },
        ]}
      />
      <PageHead dense title={t("corrections.pageTitle")} lead={t("corrections.lead")} />
      {earlier?.status === "REFUSED" && (
        <Alert tone="warning" title={t("corrections.refusedBefore")}>
          <p className="pre-line">{earlier.refusalReason}</p>
        </Alert>
      )}
      {earlier?.status === "TAKEN_BACK" && <Alert title={t("corrections.takenBackBefore")} />}
      {locked && <Alert title={t("corrections.locked")} />}
      <ClientMessages namespaces={["challenges", "programmes"]}>
        <CorrectionForm
          action={prepareCorrectionAction}
          challenge={challenge}
          content={earlier?.after ?? challenge.content}
          reason={earlier?.reason ?? { ko: "" }}
          locked={locked}
        />
      </ClientMessages>
    </div>
  );
}
