import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EvaluatorWarning } from "@/components/organisations/evaluator-warning";
import { InvitationCard } from "@/components/organisations/invitation-card";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { acceptInvitationAction } from "@/lib/organisations/actions/members";
import { isEvaluator } from "@/lib/organisations/policy";
import { currentActor } from "@/lib/organisations/queries";
import { getInvitation } from "@/lib/organisations/queries/members";
import { invitationToken } from "@/lib/organisations/schema";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.invitation" });
  // The address is a secret: nothing that the page loads or leads to may be told it.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false, follow: false } };
}

/** Where an invitation's link leads: open to whoever holds it, usable by the invited person only. */
export default async function InvitationPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [parsed, actor] = [invitationToken.safeParse(await params), await currentActor()];
  const invitation = parsed.success ? await getInvitation(actor, parsed.data.token) : undefined;
  const t = await getTranslations("organisations.invitation");
  if (!parsed.success || !invitation) {
    return (
      <div className="wrap">
        <PageHead title={t("deadTitle")} lead={t("deadBody")} />
        <LinkButton href="/organisations">{t("toList")}</LinkButton>
      </div>
    );
  }
  return (
    <div className="wrap">
      <PageHead title={t("title")} />
      <div className="max-w-2xl">
        {isEvaluator(actor) && <EvaluatorWarning />}
        <InvitationCard
          invitation={invitation}
          token={parsed.data.token}
          signedIn={actor.kind === "user"}
          action={acceptInvitationAction}
          now={systemClock.now()}
        />
      </div>
    </div>
  );
}
