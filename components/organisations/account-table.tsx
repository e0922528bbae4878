import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import type { AccountLine } from "@/lib/organisations/types";
import { Link } from "@/lib/platform/i18n/navigation";

/** Accounts with what they hold; details stand on the account's own page. */
export function AccountTable({ lines, total }: { lines: AccountLine[]; total: number }) {
  const t = useTranslations("admin.accounts");
  const tc = useTranslations("organisations.capabilities");
  if (lines.length === 0) {
    return (
      <EmptyState icon="users" title={t("emptyTitle")}>
        {t("emptyBody")}
      </EmptyState>
    );
  }
  return (
    <Table caption={t("caption", { count: total })} stack dense>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("status")}</Th>
          <Th>{t("capabilities")}</Th>
          <Th number>{t("memberships")}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((account) => (
          <tr key={account.id}>
            <Th row>
              <Link href={`/admin/accounts/${account.id}`}>{account.name}</Link>
              <span className="sub">{account.email}</span>
            </Th>
            <Td label={t("status")}>{t(account.status)}</Td>
            <Td label={t("capabilities")}>
              {account.capabilities.length > 0 ? account.capabilities.map((kind) => tc(kind)).join(" · ") : "–"}
            </Td>
            <Td label={t("memberships")} number>
              {account.memberships}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
