import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTime } from "@/lib/platform/i18n/format";
import type { SubmittedView } from "@/lib/applications/types";
import { hyphenated } from "../receipt/receipt-words";

/** Receipt, time, digest and company of a submission. */
export function SubmissionFacts({ view }: { view: SubmittedView }) {
  const t = useTranslations("applications.screening");
  const locale = useLocale();
  const { version, organisation, call } = view;
  return (
    <DefinitionList
      wide
      items={[
        { term: t("receipt"), value: <span className="num">{version.receiptNumber}</span> },
        {
          term: t("submittedAt"),
          value: (
            <span className="num">{formatDateTime(version.submittedAt, locale, call.closesAt, { seconds: true })}</span>
          ),
        },
        { term: t("version"), value: <span className="num">{version.number}</span> },
        {
          term: t("registration"),
          value: (
            <span className="num">
              {organisation.registrationNumber ? hyphenated(organisation.registrationNumber) : "–"}
            </span>
          ),
        },
        { term: t("representative"), value: organisation.representative ?? "–" },
        { term: t("digest"), value: <code className="digest">{version.digest}</code> },
      ]}
    />
  );
}
