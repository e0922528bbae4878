import { useLocale, useTranslations } from "next-intl";
import { BlindReason } from "@/components/files/blind-mark";
import { Alert } from "@/components/ui/alert";
import type { RefusedBlindCopy } from "@/lib/applications/types";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";

/** Files that evaluators of the blind stage will not get, for the officer to have mended in time. */
export function RefusedCopies({ callId, copies }: { callId: string; copies: RefusedBlindCopy[] }) {
  const t = useTranslations("copies.blind");
  const locale = useLocale();
  if (copies.length === 0) return null;
  return (
    <Alert tone="warning" title={t("managerTitle", { count: copies.length })}>
      <p>{t("managerBody")}</p>
      <ul className="list">
        {copies.map(({ applicationId, receiptNumber, organisation, fileId, name, blind }) => (
          <li key={fileId}>
            <Link href={`/manage/calls/${callId}/applications/${applicationId}`}>
              {inLanguage(organisation, locale).text} <span className="num">{receiptNumber}</span>
            </Link>{" "}
            · {name}
            <span className="block small">
              <BlindReason blind={blind} />
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
