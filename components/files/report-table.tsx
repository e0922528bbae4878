import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import type { ReportRow } from "@/lib/files/types";
import { HandleReport } from "./handle-report";

/** Each report with its file's state and, while it is open, the ways to settle it. */
export function ReportTable({ reports, action }: { reports: ReportRow[]; action: FormAction }) {
  const t = useTranslations("files.reports");
  const locale = useLocale();
  return (
    <Table stack caption={t("caption")}>
      <thead>
        <tr>
          <Th>{t("place")}</Th>
          <Th>{t("at")}</Th>
          <Th>{t("file")}</Th>
          <Th>{t("contact")}</Th>
          <Th>{t("outcome")}</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <Th row>{report.place}</Th>
            <Td label={t("at")} className="num nw">
              {formatDateTime(report.createdAt, locale, report.createdAt)}
            </Td>
            <Td label={t("file")}>
              {report.file ? (
                <>
                  {report.file.name}
                  <span className="sub">
                    {t(report.file.removed ? "fileRemoved" : report.file.held ? "fileHeld" : "fileOpen")}
                  </span>
                </>
              ) : (
                "–"
              )}
            </Td>
            <Td label={t("contact")}>{report.contact ?? "–"}</Td>
            <Td label={t("outcome")}>
              {report.outcome && report.handledAt ? (
                <>
                  <Badge icon="check">{t(`outcomes.${report.outcome}`)}</Badge>
                  <span className="sub">
                    {t("handled", {
                      name: report.handledBy ?? "–",
                      at: formatDateTime(report.handledAt, locale, report.handledAt),
                    })}
                  </span>
                </>
              ) : (
                <HandleReport
                  report={{ id: report.id, place: report.place, hasFile: report.file !== null }}
                  action={action}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
