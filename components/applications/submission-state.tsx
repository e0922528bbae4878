import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { formatDateTime } from "@/lib/platform/i18n/format";

type Props = {
  id: string;
  now: Date;
  counting: { number: number; submittedAt: Date } | null;
  changed: boolean;
};

/** Saved is not submitted: on every page of a draft, which version counts and whether it is the one shown. */
export function SubmissionState({ id, now, counting, changed }: Props) {
  const t = useTranslations("applications.standing");
  const locale = useLocale();
  if (!counting) return <Alert tone="warning" title={t("none")} />;
  const facts = { number: counting.number, time: formatDateTime(counting.submittedAt, locale, now) };
  return (
    <Alert tone={changed ? "warning" : "success"} title={t(changed ? "changed" : "same", facts)}>
      <p>
        <LinkButton size="s" href={`/startup/applications/${id}/receipt`}>
          {t("receipt", facts)}
        </LinkButton>
      </p>
    </Alert>
  );
}
