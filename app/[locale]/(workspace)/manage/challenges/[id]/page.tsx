import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AnnexOpenings } from "@/components/challenges/annex/annex-openings";
import { StatusBadge } from "@/components/challenges/state-badge";
import { WorkCorrections } from "@/components/challenges/corrections/work-corrections";
import { CommentHere } from "@/components/challenges/work/comment-here";
import { ChallengeHistory } from "@/components/challenges/work/history";
import { ManagerDecision } from "@/components/challenges/work/manager-decision";
import { ReviewForms } from "@/components/challenges/work/review-forms";
import { SectionThread } from "@/components/challenges/work/section-comments";
import { WorkText } from "@/components/challenges/work/work-text";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page-head";
import {
  approveChallengeAction,
  decideCorrectionAction,
  publishChallengeAction,
  returnChallengeAction,
} from "@/lib/challenges/actions";
import { canPublish, canReview } from "@/lib/challenges/policy";
import { getAnnexLog } from "@/lib/challenges/queries/annex-log";
import { getManagedChallenge } from "@/lib/challenges/queries/work-challenges";
import { challengeWorkflow, turnOf } from "@/lib/challenges/workflow";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { allows } from "@/lib/platform/workflow";
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
  const reviewing = canReview(actor, subject) && allows(challengeWorkflow, "return", challenge.status);
  const text = (
    <WorkText
      challenge={challenge}
      aside={(section) => (
        <>
          <SectionThread
            section={section}
            comments={challenge.comments}
            now={now}
            names
            open={turnOf[challenge.status] !== "nobody"}
          />
          {reviewing && <CommentHere section={section} />}
        </>
      )}
    />
  );
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
        publish={publishChallengeAction}
      />
      <WorkCorrections
        corrections={challenge.corrections}
        now={now}
        decide={challenge.status === "PUBLISHED" && canPublish(actor, subject) ? decideCorrectionAction : undefined}
      />
      <ClientMessages namespaces={["challenges", "files", "copies"]}>
        {reviewing ? (
          <ReviewForms
            challenge={challenge}
            sendBack={returnChallengeAction}
            approve={challenge.status === "SUBMITTED" ? approveChallengeAction : undefined}
          >
            {text}
          </ReviewForms>
        ) : (
          text
        )}
      </ClientMessages>
      <Section
        id="history"
        title={t("history")}
        aside={challenge.versions.length > 1 && <Link href={`/manage/challenges/${id}/versions`}>{t("versions")}</Link>}
      >
        <ChallengeHistory versions={challenge.versions} now={now} names />
      </Section>
      {challenge.publishedAt && challenge.annex?.terms.ko && <AnnexOpenings log={log} now={now} />}
    </div>
  );
}
