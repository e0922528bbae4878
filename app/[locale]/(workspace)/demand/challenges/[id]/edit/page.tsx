import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { FileEditor } from "@/components/challenges/annex/file-editor";
import { ChallengeForm } from "@/components/challenges/work/form/challenge-form";
import { ReplyFields } from "@/components/challenges/work/reply-fields";
import { awaitsReply, CommentedSections, SectionThread } from "@/components/challenges/work/section-comments";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";
import { editChallengeAction } from "@/lib/challenges/actions";
import { removeChallengeFileAction } from "@/lib/challenges/actions/materials";
import { canWrite } from "@/lib/challenges/policy";
import { getOwnChallenge } from "@/lib/challenges/queries/work-challenges";
import { reviewSections } from "@/lib/challenges/schema/review";
import { editable } from "@/lib/challenges/workflow";
import { isId } from "@/lib/platform/address";
import { ClientMessages } from "@/lib/platform/i18n/client-messages";
import { redirect } from "@/lib/platform/i18n/navigation";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "challenges.form" });
  return { title: t("pageTitle") };
}

/** The text of a draft or returned challenge, for owners and editors. */
export default async function EditChallengePage({ params }: Props) {
  const locale = await pageLocale(params);
  setRequestLocale(locale);
  const actor = await signedInActor();
  const { id } = await params;
  const found = isId(id) ? await getOwnChallenge(actor, id) : undefined;
  if (!found || !canWrite(actor, found.challenge)) notFound();
  const { now, challenge } = found;
  // Submitted meanwhile, perhaps by a colleague: its page says where it stands.
  if (!editable.includes(challenge.status)) return redirect({ href: `/demand/challenges/${challenge.id}`, locale });
  const t = await getTranslations("challenges");
  const { comments, versions } = challenge;
  const returned = challenge.status === "RETURNED";
  const number = versions[0]?.number ?? 0;
  const remarks = Object.fromEntries(
    reviewSections
      .filter((section) => comments.some((one) => one.section === section))
      .map((section) => [
        section,
        <div key={section} className="remark">
          <SectionThread section={section} comments={comments} now={now} names={false} open />
          {returned && awaitsReply(section, comments, number) && (
            <ReplyFields section={section} prefix={`replies.${section}.`} />
          )}
        </div>,
      ]),
  );
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("nav.home"), href: "/demand" },
          { label: challenge.code, href: `/demand/challenges/${challenge.id}` },
          { label: t("form.pageTitle") },
        ]}
      />
      <PageHead dense title={t("form.pageTitle")} lead={t("form.lead")} />
      {returned && (
        <Alert tone="warning" title={t("owner.returned")}>
          <p className="pre-line">{versions[0]?.reviews.at(-1)?.comment || t("owner.returnedBySection")}</p>
          <CommentedSections comments={comments} prefix="p-" />
        </Alert>
      )}
      <ClientMessages namespaces={["challenges", "programmes", "files", "copies"]}>
        <ChallengeForm action={editChallengeAction} challenge={challenge} remarks={remarks} />
        <FileEditor challenge={challenge} maxFileBytes={challenge.maxFileBytes} remove={removeChallengeFileAction} />
      </ClientMessages>
    </div>
  );
}
