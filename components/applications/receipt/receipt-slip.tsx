import { useLocale, useTranslations } from "next-intl";
import { CopyButton } from "@/components/files/copy-button";
import { Badge } from "@/components/ui/badge";
import { AnchorButton } from "@/components/ui/button";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import { kstParts } from "@/lib/platform/i18n/kst";
import { Link } from "@/lib/platform/i18n/navigation";
import type { Locale } from "@/lib/platform/i18n/routing";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { inLanguage } from "@/lib/platform/localised";
import type { ReceiptView } from "@/lib/applications/types";
import { PrintButton } from "./print-button";
import { hyphenated, inParts } from "./receipt-words";
import { VerifyAddress } from "./verify-address";

/** The receipt: number, time to the millisecond, what and who, the digest of what was submitted, and where to verify it. */
export function ReceiptSlip({ receipt, verifyAt }: { receipt: ReceiptView; verifyAt: string }) {
  const t = useTranslations("applications.receipt");
  const locale = useLocale();
  const { current, challenge, organisation, call } = receipt;
  return (
    <>
      <article className="slip" aria-labelledby="h-slip">
        <header className="slip__h">
          <div>
            <h2 id="h-slip">{t("title")}</h2>
            <p>{inLanguage(call.title, locale).text}</p>
          </div>
          {current.counts ? (
            <Badge tone="success" icon="check-circle">
              {t("countsNow")}
            </Badge>
          ) : (
            <Badge icon="dash">{t("notCounting")}</Badge>
          )}
        </header>
        <dl className="slip__key">
          <div>
            <dt>{t("number")}</dt>
            <dd className="num">{current.receiptNumber}</dd>
          </div>
          <div>
            <dt>{t("time")}</dt>
            <dd className="num">
              <ReceiptTime at={current.submittedAt} locale={locale} now={receipt.now} />
            </dd>
          </div>
        </dl>
        <dl className="dl slip__dl">
          <div>
            <dt>{t("challenge")}</dt>
            <dd>
              <span className="num">{challenge.code}</span> {inLanguage(challenge.title, locale).text}{" "}
              <span className="sub-l">{inLanguage(challenge.owner, locale).text}</span>
            </dd>
          </div>
          <div>
            <dt>{t("organisation")}</dt>
            <dd>
              {inLanguage(organisation.name, locale).text}{" "}
              {organisation.registrationNumber && (
                <span className="sub-l num">
                  {t("registration", { number: hyphenated(organisation.registrationNumber) })}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t("submittedBy")}</dt>
            <dd>{t("person", { name: current.submittedBy })}</dd>
          </div>
          <div>
            <dt>{t("content")}</dt>
            <dd>
              {t("contentOf", { answers: current.answers, files: current.files, size: formatFileSize(current.bytes) })}{" "}
              <span className="sub-l">
                <Link href={`/startup/applications/${receipt.id}/versions/${current.number}`}>{t("asSubmitted")}</Link>
              </span>
            </dd>
          </div>
          <div>
            <dt>{t("digest")}</dt>
            <dd>
              <code className="digest">{inParts(current.digest)}</code>
              <span className="sub-l">
                {t("digestMore")} <CopyButton text={current.digest} label={t("copyDigest")} />
              </span>
            </dd>
          </div>
          {current.keyId && (
            <div>
              <dt>{t("signature")}</dt>
              <dd>
                {t("signed")}{" "}
                <span className="sub-l">{t.rich("signedBy", { key: () => <code>{current.keyId}</code> })}</span>
              </dd>
            </div>
          )}
        </dl>
        {current.keyId && <VerifyAddress address={verifyAt} />}
      </article>
      <div className="row slip__act">
        {current.keyId && <Downloads applicationId={receipt.id} number={current.number} />}
        <PrintButton />
      </div>
    </>
  );
}

function Downloads({ applicationId, number }: { applicationId: string; number: number }) {
  const t = useTranslations("applications.receipt");
  const address = (format: string) => `/api/applications/${applicationId}/receipts/${number}/${format}`;
  return (
    <>
      <AnchorButton variant="primary" icon="download" href={address("pdf")}>
        {t("pdf")}
      </AnchorButton>
      <AnchorButton icon="download" href={address("json")}>
        {t("json")}
      </AnchorButton>
    </>
  );
}

function ReceiptTime({ at, locale, now }: { at: Date; locale: Locale; now: Date }) {
  const milliseconds = String(at.getTime() % 1000).padStart(3, "0");
  const year = locale === "ko" && kstParts(at).year === kstParts(now).year ? `${kstParts(at).year}.` : "";
  const text = formatDateTime(at, locale, now, { seconds: true }).replace(/ KST$/, "");
  return (
    <time dateTime={at.toISOString()}>
      {year}
      {text}
      <small>.{milliseconds} KST (UTC+9)</small>
    </time>
  );
}
