import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import type { OwnOrganisation } from "@/lib/organisations/types";
import { Link } from "@/lib/platform/i18n/navigation";
import { LocalisedName } from "./localised-name";
import { VerificationBadge } from "./verification-badge";

/** The reader's organisations, each with what comes next and whose turn it is. */
export function OwnOrganisations({ organisations }: { organisations: OwnOrganisation[] }) {
  const t = useTranslations("organisations");
  if (organisations.length === 0) {
    return (
      <EmptyState icon="building" title={t("list.emptyTitle")}>
        {t("list.emptyBody")}
      </EmptyState>
    );
  }
  return (
    <Table caption={t("list.caption")} captionHidden stack middle>
      <thead>
        <tr>
          <Th>{t("list.organisation")}</Th>
          <Th>{t("list.role")}</Th>
          <Th>{t("list.status")}</Th>
          <Th>{t("list.next")}</Th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => (
          <tr key={organisation.id}>
            <Th row>
              <Link href={`/organisations/${organisation.id}`}>
                <LocalisedName name={organisation.name} />
              </Link>
              <span className="sub">{t(`kinds.${organisation.kind}`)}</span>
            </Th>
            <Td label={t("list.role")}>{t(`roles.${organisation.role}`)}</Td>
            <Td label={t("list.status")}>
              <VerificationBadge status={organisation.verification} />
            </Td>
            <Td label={t("list.next")}>
              <Next organisation={organisation} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Next({ organisation: { id, role, verification, waiting } }: { organisation: OwnOrganisation }) {
  const t = useTranslations("organisations.list");
  const owner = role === "OWNER";
  const step = {
    UNVERIFIED: owner ? "nextRequest" : "nextOwner",
    REQUESTED: "nextWait",
    VERIFIED: "nextReady",
    REFUSED: owner ? "nextMend" : "nextOwner",
  } as const;
  return (
    <>
      {waiting > 0 && (
        <Link className="block" href={`/organisations/${id}/members`}>
          {t("waiting", { count: waiting })}
        </Link>
      )}
      {t(step[verification])}
    </>
  );
}
