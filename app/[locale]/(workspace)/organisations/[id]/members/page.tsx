import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { InvitationTable } from "@/components/organisations/invitation-table";
import { InviteForm } from "@/components/organisations/invite-form";
import { JoinRequestTable } from "@/components/organisations/join-request-table";
import { LeaveOrganisation } from "@/components/organisations/leave-organisation";
import { MemberTable } from "@/components/organisations/member-table";
import { OrganisationHead } from "@/components/organisations/organisation-head";
import { Section } from "@/components/ui/page-head";
import {
  appointSignerAction,
  approveMembershipAction,
  changeRoleAction,
  endMembershipAction,
  inviteMemberAction,
  refuseMembershipAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "@/lib/organisations/actions/members";
import { getMembers } from "@/lib/organisations/queries/members";
import { INVITATION_DAYS } from "@/lib/organisations/rules/members";
import { isId } from "@/lib/platform/address";
import { systemClock } from "@/lib/platform/clock";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { signedInActor } from "../../../signed-in-actor";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "organisations.members" });
  return { title: t("title") };
}

export default async function MembersPage({ params }: Props) {
  setRequestLocale(await pageLocale(params));
  const [{ id }, actor] = await Promise.all([params, signedInActor()]);
  const page = isId(id) ? await getMembers(actor, id) : undefined;
  const self = page?.members.find((member) => member.self);
  if (!page || !self) notFound();
  const t = await getTranslations("organisations.members");
  const now = systemClock.now();
  return (
    <div className="wrap">
      <OrganisationHead id={id} name={page.organisation.name} current="members" role={self.role} />
      {/* The line under the tabs is the first section's too. */}
      <div className="[&>*:first-child]:border-t-0">
        {page.requests.length > 0 && (
          <Section id="requests" title={t("requests")} note={t("requestCaption")}>
            <JoinRequestTable
              requests={page.requests}
              approve={approveMembershipAction}
              refuse={refuseMembershipAction}
              now={now}
            />
          </Section>
        )}
        <Section id="members" title={t("title")} note={t("caption")}>
          <MemberTable
            members={page.members}
            owner={page.owner}
            changeRole={changeRoleAction}
            appointSigner={appointSignerAction}
            remove={endMembershipAction}
            now={now}
          />
        </Section>
        {page.owner && (
          <Section id="invite" title={t("invite")} note={t("inviteNote", { days: INVITATION_DAYS })}>
            <InviteForm organisationId={id} action={inviteMemberAction} />
            <InvitationTable
              invitations={page.invitations}
              resend={resendInvitationAction}
              revoke={revokeInvitationAction}
              now={now}
            />
          </Section>
        )}
        <Section id="leave" title={t("leave")} note={t("leaveBody")}>
          <LeaveOrganisation membership={self} action={endMembershipAction} />
        </Section>
      </div>
    </div>
  );
}
