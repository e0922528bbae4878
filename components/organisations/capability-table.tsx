import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { AccountDetail } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { ActDialog } from "@/components/ui/act-dialog";
import { LocalisedName } from "./localised-name";

type Props = { account: AccountDetail; end: FormAction; now: Date };

/** What a person may do beyond memberships; ending asks first, since it takes effect at once. */
export function CapabilityTable({ account, end, now }: Props) {
  const t = useTranslations("admin.account");
  const tc = useTranslations("organisations.capabilities");
  if (account.capabilities.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <Table caption={t("capabilities")} captionHidden stack dense middle>
      <thead>
        <tr>
          <Th>{t("kind")}</Th>
          <Th>{t("programme")}</Th>
          <Th>{t("granted")}</Th>
          <Th>{t("manage")}</Th>
        </tr>
      </thead>
      <tbody>
        {account.capabilities.map(({ id, kind, programme, grantedAt }) => (
          <tr key={id}>
            <Th row>{tc(kind)}</Th>
            <Td label={t("programme")}>{programme ? <LocalisedName name={programme} /> : "–"}</Td>
            <Td label={t("granted")}>
              <DateText value={grantedAt} now={now} />
            </Td>
            <Td label={t("manage")}>
              <ActDialog
                trigger={t("end")}
                triggerName={t("endFor", { capability: tc(kind) })}
                size="xs"
                title={t("endTitle", { capability: tc(kind) })}
                description={t("endBody", { name: account.name })}
                action={end}
                fields={{ capabilityId: id }}
              >
                <div className="form-actions">
                  <SubmitButton variant="danger" pendingLabel={t("endPending")}>
                    {t("end")}
                  </SubmitButton>
                </div>
              </ActDialog>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
