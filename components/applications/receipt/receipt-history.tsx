import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDateTime, formatDeadline } from "@/lib/platform/i18n/format";
import { Link } from "@/lib/platform/i18n/navigation";
import type { FormAction } from "@/lib/platform/action-state";
import type { ReceiptView } from "@/lib/applications/types";
import { WithdrawButton } from "./withdraw-button";

/** Every version that was submitted, which one counts, and the ways to change that before the deadline. */
export function ReceiptHistory({ receipt, withdraw }: { receipt: ReceiptView; withdraw: FormAction }) {
  const t = useTranslations("applications.receipt");
  const locale = useLocale();
  const open = receipt.call.phase === "OPEN";
  const deadline = formatDeadline(receipt.call.closesAt, locale, receipt.now);
  return (
    <section className="rsec" aria-labelledby="h-versions">
      <h2 id="h-versions">{t("history")}</h2>
      <Table stack caption={t("historyRule")}>
        <thead>
          <tr>
            <Th>{t("version")}</Th>
            <Th>{t("state")}</Th>
            <Th>{t("timeKst")}</Th>
            <Th>{t("number")}</Th>
            <Th>{t("digestShort")}</Th>
          </tr>
        </thead>
        <tbody>
          {receipt.versions.map((version) => (
            <tr key={version.number}>
              <Th row>
                <Link href={`/startup/applications/${receipt.id}/versions/${version.number}`}>
                  {t("versionNumber", { number: version.number })}
                </Link>
              </Th>
              <Td label={t("state")}>
                {version.counts ? (
                  <Badge tone="success" icon="check-circle">
                    {t("countsNow")}
                  </Badge>
                ) : (
                  <Badge icon="dash">{t("replaced")}</Badge>
                )}
              </Td>
              <Td label={t("timeKst")} className="num nw">
                {formatDateTime(version.submittedAt, locale, receipt.now, { seconds: true })}
              </Td>
              <Td label={t("number")} className="num nw">
                {version.receiptNumber}
              </Td>
              <Td label={t("digestShort")}>
                <code>{version.digest.slice(0, 12)}</code>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {open && (
        <div className="again">
          <div>
            <h3>{t("change")}</h3>
            <p className="small">{t("changeMore", { deadline })}</p>
          </div>
          <div className="row">
            <LinkButton size="s" variant="secondary" href={`/startup/applications/${receipt.id}`}>
              {t("edit")}
            </LinkButton>
            {receipt.maySubmit && receipt.current.counts && (
              <WithdrawButton
                action={withdraw}
                applicationId={receipt.id}
                receiptNumber={receipt.current.receiptNumber}
              />
            )}
          </div>
        </div>
      )}
    </section>
  );
}
