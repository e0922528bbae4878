import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td, Th } from "@/components/ui/table";
import type { OpenJoinRequest } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { RoleOptions } from "./role-options";
import { RowForm } from "@/components/ui/row-form";

type Props = { requests: OpenJoinRequest[]; approve: FormAction; refuse: FormAction; now: Date };

/** People who ask to be let in; the owner chooses the role in which. */
export function JoinRequestTable({ requests, approve, refuse, now }: Props) {
  const t = useTranslations("organisations.members");
  return (
    <Table caption={t("requests")} captionHidden stack middle>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("requestedAt")}</Th>
          <Th>{t("actions")}</Th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, name, email, at }) => (
          <tr key={id}>
            <Th row>
              {name}
              <span className="sub">{email}</span>
            </Th>
            <Td label={t("requestedAt")}>
              <DateText value={at} now={now} />
            </Td>
            <Td label={t("actions")}>
              <div className="row">
                <RowForm
                  action={approve}
                  fields={{ requestId: id }}
                  className="flex items-center gap-2 [&>div:empty]:hidden"
                >
                  <Select
                    small
                    name="role"
                    className="mt-0 w-auto"
                    defaultValue="EDITOR"
                    aria-label={t("roleOf", { name })}
                  >
                    <RoleOptions />
                  </Select>
                  <SubmitButton size="s" variant="primary" aria-label={t("approveFor", { name })}>
                    {t("approve")}
                  </SubmitButton>
                </RowForm>
                <RowForm action={refuse} fields={{ requestId: id }}>
                  <SubmitButton size="s" variant="tertiary" aria-label={t("refuseFor", { name })}>
                    {t("refuse")}
                  </SubmitButton>
                </RowForm>
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
