import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { fieldsOf } from "@/lib/applications/rules/form";
import type { SupplementDraft } from "@/lib/applications/types";
import { formatDeadline, formatRemaining } from "@/lib/platform/i18n/format";
import { AskedFields } from "../screening/supplement-list";

type Props = { draft: SupplementDraft };

/** What the agency asks for, why, and by when; nothing else of the submission is open. */
export function SupplementNotice({ draft: { supplement, definition, now } }: Props) {
  const t = useTranslations("applications.supplement");
  const locale = useLocale();
  const { items, dueAt } = supplement.request;
  const due = formatDeadline(dueAt, locale, now);
  return (
    <Alert tone="warning" title={t("asksYou", { due })}>
      <p>{t("asksYouMore", { left: formatRemaining(dueAt, now, locale) })}</p>
      <AskedFields items={items} fields={fieldsOf(definition)} />
    </Alert>
  );
}
