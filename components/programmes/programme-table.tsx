import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { inLanguage } from "@/lib/platform/localised";
import type { ProgrammeSetup } from "@/lib/programmes/types";

/** One page of programmes with their agencies. */
export function ProgrammeTable({ programmes }: { programmes: ProgrammeSetup["programmes"] }) {
  const t = useTranslations("admin.programmes");
  const locale = useLocale();
  if (programmes.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")}>
        <p>{t("empty")}</p>
      </EmptyState>
    );
  }
  return (
    <Table caption={t("caption")} stack dense>
      <thead>
        <tr>
          <Th>{t("name")}</Th>
          <Th>{t("code")}</Th>
          <Th>{t("agency")}</Th>
          <Th number>{t("calls")}</Th>
        </tr>
      </thead>
      <tbody>
        {programmes.map((programme) => (
          <tr key={programme.id}>
            <Th row>{inLanguage(programme.name, locale).text}</Th>
            <Td label={t("code")}>{programme.code}</Td>
            <Td label={t("agency")}>{inLanguage(programme.agency, locale).text}</Td>
            <Td label={t("calls")} number>
              {programme.calls}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
