import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { WorkMaterials } from "@/components/challenges/annex/work-materials";
import { ChallengeText } from "@/components/challenges/text/challenge-text";
import { StatusBadge } from "@/components/challenges/state-badge";
import { ChallengeHistory } from "@/components/challenges/work/history";
import { ManagerDecision } from "@/components/challenges/work/manager-decision";
import { SectionComments } from "@/components/challenges/work/section-comments";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import { approveChallengeAction, publishChallengeAction, returnChallengeAction } from "@/lib/challenges/actions";
import { canPublish, canReview } from "@/lib/challenges/policy";
import { getAnnexLog } from "@/lib/challenges/queries/annex-log";
import { getManagedChallenge } from "@/lib/challenges/queries/work-challenges";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.manager" });
  return { title: t("pageTitle") };
}

/** A submitted challenge with its history, for those who judge it. */
export default async function ManagedChallengePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getManagedChallenge(actor, id) : undefined;
  if (!found) notFound();
  const { now, challenge } = found;
  const log = await getAnnexLog(actor, id);
  const t = await getTranslations("challenges.manager");
  const subject = { organisationId: challenge.organisationId, call: { programmeId: challenge.programmeId } };
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("listTitle"), href: "/manage/challenges" }, { label: challenge.code }]} />
      <PageHead
        dense
        title={<LocalText text={challenge.title} />}
        lead={
          <>
            <StatusBadge status={challenge.status} /> <LocalText text={challenge.owner} /> ·{" "}
            <span className="num">{challenge.code}</span>
          </>
        }
        actions={
          challenge.publishedAt && (
            <LinkButton size="s" icon="external" href={`/challenges/${challenge.code}`}>
              {t("public")}
            </LinkButton>
          )
        }
      />
      <ManagerDecision
        challenge={challenge}
        may={{
          review: canReview(actor, subject),
          publish: canPublish(actor, subject),
          approved: challenge.approvedById === actor.userId,
        }}
        actions={{ approve: approveChallengeAction, sendBack: returnChallengeAction, publish: publishChallengeAction }}
      />
      {challenge.comments.length > 0 && (
        <Section id="comments" title={t("comments")}>
          <SectionComments comments={challenge.comments} now={now} names />
        </Section>
      )}
      <Section
        id="history"
        title={t("history")}
        aside={challenge.versions.length > 1 && <Link href={`/manage/challenges/${id}/versions`}>{t("versions")}</Link>}
      >
        <ChallengeHistory versions={challenge.versions} now={now} names />
      </Section>
      <div className="prose wk-sec pt-0!">
        <ChallengeText content={challenge.content} />
      </div>
      <ClientMessages namespaces={["files", "copies"]}>
        <WorkMaterials challenge={challenge} log={log} now={now} />
      </ClientMessages>
    </div>
  );
}
