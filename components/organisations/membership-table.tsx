import { useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import type { AccountDetail } from "@/lib/organisations/types";
import { LocalisedName } from "./localised-name";

/** What an account belongs to. Members are the owners' business, so nothing can be changed here. */
export function MembershipTable({ memberships }: Pick<AccountDetail, "memberships">) {
  const t = useTranslations("admin.account");
  const to = useTranslations("organisations");
  if (memberships.length === 0) return <p className="quiet">{t("noMemberships")}</p>;
  return (
    <Table caption={t("memberships")} captionHidden stack dense>
      <thead>
        <tr>
          <Th>{t("organisation")}</Th>
          <Th>{t("role")}</Th>
          <Th>{to("members.signs")}</Th>
        </tr>
      </thead>
      <tbody>
        {memberships.map((held) => (
          <tr key={held.organisationId}>
            <Th row>
              <LocalisedName name={held.organisation} />
              <span className="sub">{to(`kinds.${held.kind}`)}</span>
            </Th>
            <Td label={t("role")}>{to(`roles.${held.role}`)}</Td>
            <Td label={to("members.signs")}>
              {to(`members.${held.role === "OWNER" ? "signsOwner" : held.maySign ? "signsAppointed" : "signsNot"}`)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
