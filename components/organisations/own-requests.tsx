import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import { shownRegistrationNumber } from "@/lib/organisations/rules/numbers";
import type { OwnJoinRequest } from "@/lib/organisations/types";

/** What the reader asked to join, named by the number that the reader typed: more is not known before approval. */
export function OwnRequests({ requests, now }: { requests: OwnJoinRequest[]; now: Date }) {
  const t = useTranslations("organisations.list");
  return (
    <Section id="requests" title={t("requests")}>
      <Table caption={t("requests")} captionHidden stack>
        <thead>
          <tr>
            <Th>{t("requestNumber")}</Th>
            <Th>{t("requestState")}</Th>
            <Th>{t("requestAt")}</Th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <Th row className="num">
                {request.registrationNumber ? shownRegistrationNumber(request.registrationNumber) : "–"}
              </Th>
              <Td label={t("requestState")}>{t(request.status)}</Td>
              <Td label={t("requestAt")}>
                <DateText value={request.at} now={now} />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
