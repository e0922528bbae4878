import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { ConsentDto } from "@/lib/accounts/types";

/** What the person agreed to, to which version of the text, and when. */
export function ConsentTable({ consents, now }: { consents: ConsentDto[]; now: Date }) {
  const t = useTranslations("accounts.account");
  return (
    <Table caption={t("consentsTitle")} captionHidden stack>
      <thead>
        <tr>
          <Th>{t("consentItem")}</Th>
          <Th>{t("consentAnswer")}</Th>
          <Th>{t("consentVersion")}</Th>
          <Th>{t("consentAt")}</Th>
        </tr>
      </thead>
      <tbody>
        {consents.map((consent) => (
          <tr key={consent.kind}>
            <Th row>{t(`consentNames.${consent.kind}`)}</Th>
            <Td label={t("consentAnswer")}>{consent.granted ? t("granted") : t("refused")}</Td>
            <Td label={t("consentVersion")} className="num">
              {consent.textVersion}
            </Td>
            <Td label={t("consentAt")}>
              <DateText value={consent.at} now={now} kind="time" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
