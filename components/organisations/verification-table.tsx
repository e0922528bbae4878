import { useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import type { VerificationLine } from "@/lib/organisations/types";
import type { VerificationStatus } from "@/lib/platform/db/generated/enums";
import { Link } from "@/lib/platform/i18n/navigation";
import { LocalisedName } from "./localised-name";
import { VerificationBadge } from "./verification-badge";

type Props = { lines: VerificationLine[]; filter: VerificationStatus; now: Date };

/** Organisations in one state of their verification. */
export function VerificationTable({ lines, filter, now }: Props) {
  const t = useTranslations("organisations");
  if (lines.length === 0) {
    return (
      <EmptyState icon="building" title={t("manage.emptyTitle")}>
        {t("manage.emptyBody")}
      </EmptyState>
    );
  }
  const dated = filter === "VERIFIED" ? "manage.verifiedOn" : "manage.since";
  return (
    <Table caption={t(filter === "REQUESTED" ? "manage.caption" : "manage.captionOther")} stack middle dense>
      <thead>
        <tr>
          <Th>{t("list.organisation")}</Th>
          <Th>{t("facts.registrationNumber")}</Th>
          <Th>{t("list.status")}</Th>
          <Th>{t(dated)}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th row>
              <Link href={`/manage/organisations/${line.id}`}>
                <LocalisedName name={line.name} />
              </Link>
              <span className="sub">{t(`kinds.${line.kind}`)}</span>
            </Th>
            <Td label={t("facts.registrationNumber")} className="num nw">
              {line.registrationNumber ? shownRegistrationNumber(line.registrationNumber) : "–"}
            </Td>
            <Td label={t("list.status")}>
              {line.again ? (
                <StateMark tone="warn" icon="alert">
                  {t("manage.again")}
                </StateMark>
              ) : (
                <VerificationBadge status={line.verification} />
              )}
            </Td>
            <Td label={t(dated)} className="nw">
              {line.since ? <DateText value={line.since} now={now} kind="time" /> : "–"}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
