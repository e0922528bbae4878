import { useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import type { StoredFacts } from "@/lib/organisations/rules/facts";
import type { VerificationDetail } from "@/lib/organisations/types";

type Props = { changes: VerificationDetail["changes"]; facts: StoredFacts };

/** What was verified, and what stands there now. */
export function VerificationChanges({ changes, facts }: Props) {
  const t = useTranslations("organisations");
  const now = (fact: keyof StoredFacts) => (fact === "name" ? facts.name.ko : facts[fact]);
  return (
    <Table caption={t("manage.changes")} captionHidden stack dense>
      <thead>
        <tr>
          <Th>{t("manage.fact")}</Th>
          <Th>{t("manage.beforeHead")}</Th>
          <Th>{t("manage.afterHead")}</Th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ fact, before }) => (
          <tr key={fact}>
            <Th row>{t(`facts.${fact}`)}</Th>
            <Td label={t("manage.beforeHead")}>{before ?? "–"}</Td>
            <Td label={t("manage.afterHead")}>{now(fact) ?? "–"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
