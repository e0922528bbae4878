import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AnnexOpenings } from "@/components/challenges/annex/annex-openings";
import { StatusBadge } from "@/components/challenges/state-badge";
import { WorkCorrections } from "@/components/challenges/corrections/work-corrections";
import { ChallengeHistory } from "@/components/challenges/work/history";
import { OwnerDecision } from "@/components/challenges/work/owner-decision";
import { SectionReply, SectionThread } from "@/components/challenges/work/section-comments";
import { WorkText } from "@/components/challenges/work/work-text";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { PageHead, Section } from "@/components/ui/page-head";
import {
  replyCommentAction,
  submitChallengeAction,
  takeBackCorrectionAction,
  withdrawChallengeAction,
} from "@/lib/challenges/actions";
import { canSubmit, canWrite } from "@/lib/challenges/policy";
import { getAnnexLog } from "@/lib/challenges/queries/annex-log";
import { getOwnChallenge } from "@/lib/challenges/queries/work-challenges";
import { missingTerms } from "@/lib/challenges/rules/annex";
import { missingParts } from "@/lib/challenges/rules/submission";
import { editable, turnOf } from "@/lib/challenges/workflow";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { Link } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.owner" });
  return { title: t("pageTitle") };
}

/** A challenge of an own organisation: its state, the next step, its history and its text. */
export default async function OwnChallengePage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getOwnChallenge(actor, id) : undefined;
  if (!found) notFound();
  const { now, challenge } = found;
  const log = await getAnnexLog(actor, id);
  const t = await getTranslations("challenges.owner");
  const writing = editable.includes(challenge.status);
  const comparable = challenge.versions.length + Number(writing);
  const number = challenge.versions[0]?.number;
  const reply =
    challenge.status === "RETURNED" && canWrite(actor, challenge) && number !== undefined
      ? { challengeId: challenge.id, number, action: replyCommentAction }
      : undefined;
  return (
    <div className="wrap">
      <Breadcrumb items={[{ label: t("home"), href: "/demand" }, { label: challenge.code }]} />
      <PageHead
        dense
        title={<LocalText text={challenge.title} />}
        lead={
          <>
            <StatusBadge status={challenge.status} /> <LocalText text={challenge.owner} /> ·{" "}
            <span className="num">{challenge.code}</span> ·{" "}
            {t.rich("closes", { when: () => <DateText value={challenge.call.closesAt} now={now} kind="deadline" /> })}
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
      <OwnerDecision
        challenge={challenge}
        missing={[...missingParts(challenge.content), ...missingTerms(challenge.annex, challenge.files)]}
        may={{ write: canWrite(actor, challenge), submit: canSubmit(actor, challenge) }}
        actions={{ submit: submitChallengeAction, withdraw: withdrawChallengeAction }}
      />
      <WorkCorrections
        corrections={challenge.corrections}
        now={now}
        takeBack={canSubmit(actor, challenge) ? takeBackCorrectionAction : undefined}
      />
      <ClientMessages namespaces={["challenges", "files", "copies"]}>
        <WorkText
          challenge={challenge}
          aside={(section) => (
            <>
              <SectionThread
                section={section}
                comments={challenge.comments}
                now={now}
                names={false}
                open={turnOf[challenge.status] !== "nobody"}
              />
              {reply && <SectionReply section={section} comments={challenge.comments} to={reply} />}
            </>
          )}
        />
      </ClientMessages>
      <Section
        id="history"
        title={t("history")}
        aside={comparable > 1 && <Link href={`/demand/challenges/${id}/versions`}>{t("versions")}</Link>}
      >
        <ChallengeHistory versions={challenge.versions} now={now} names={false} />
      </Section>
      {challenge.publishedAt && challenge.annex?.terms.ko && <AnnexOpenings log={log} now={now} />}
    </div>
  );
}
