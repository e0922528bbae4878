import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import type { OrganisationLine } from "@/lib/organisations/types";
import { GiveOwner, type GiveOwnerActions } from "./give-owner";
import { LocalisedName } from "./localised-name";
import { VerificationBadge } from "./verification-badge";

/** All organisations, for administrators. */
export function OrganisationTable({
  lines,
  total,
  ...actions
}: GiveOwnerActions & { lines: OrganisationLine[]; total: number }) {
  const t = useTranslations("admin.organisations");
  const to = useTranslations("organisations");
  if (lines.length === 0) {
    return (
      <EmptyState icon="building" title={t("emptyTitle")}>
        {t("emptyBody")}
      </EmptyState>
    );
  }
  return (
    <Table caption={t("caption", { count: total })} stack dense middle>
      <thead>
        <tr>
          <Th>{to("list.organisation")}</Th>
          <Th>{to("facts.registrationNumber")}</Th>
          <Th>{to("list.status")}</Th>
          <Th number>{t("members")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th row>
              <LocalisedName name={line.name} />
              <span className="sub">{to(`kinds.${line.kind}`)}</span>
            </Th>
            <Td label={to("facts.registrationNumber")} className="num nw">
              {line.registrationNumber ? shownRegistrationNumber(line.registrationNumber) : "–"}
            </Td>
            <Td label={to("list.status")}>
              <VerificationBadge status={line.verification} />
            </Td>
            <Td label={t("members")} number>
              {line.members}
              {line.ownerless && <GiveOwner line={line} members={line.ownerless} {...actions} />}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
