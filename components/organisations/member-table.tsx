import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { Member } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { MemberActions } from "./member-actions";

type Props = {
  members: Member[];
  /** The reader is an owner and may change things. */
  owner: boolean;
  changeRole: FormAction;
  appointSigner: FormAction;
  remove: FormAction;
  now: Date;
};

/** Who belongs to the organisation, in which role, and who submits and signs for it. */
export function MemberTable({ members, owner, now, ...actions }: Props) {
  const t = useTranslations("organisations");
  return (
    <Table caption={t("members.caption")} captionHidden stack middle>
      <thead>
        <tr>
          <Th>{t("members.name")}</Th>
          <Th>{t("members.role")}</Th>
          <Th>{t("members.signs")}</Th>
          <Th>{t("members.joined")}</Th>
          {owner && <Th>{t("members.actions")}</Th>}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <Th row>
              {member.name}
              {member.self && <span className="quiet small"> · {t("members.self")}</span>}
              {member.email && <span className="sub">{member.email}</span>}
            </Th>
            <Td label={t("members.role")}>{t(`roles.${member.role}`)}</Td>
            <Td label={t("members.signs")}>{t(`members.${signs(member)}`)}</Td>
            <Td label={t("members.joined")}>
              <DateText value={member.joinedAt} now={now} />
            </Td>
            {owner && (
              <Td label={t("members.actions")}>
                <MemberActions member={member} {...actions} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function signs({ role, maySign }: Member) {
  if (role === "OWNER") return "signsOwner";
  return maySign ? "signsAppointed" : "signsNot";
}
