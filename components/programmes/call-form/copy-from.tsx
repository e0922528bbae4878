import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";
import type { CallSummary } from "@/lib/programmes/types";

/** Fills the form with all terms of an earlier call; code and dates stay empty. */
export function CopyFrom({ calls, chosen }: { calls: CallSummary[]; chosen: string | undefined }) {
  const t = useTranslations("programmes.manage.form");
  const locale = useLocale();
  if (calls.length === 0) return null;
  return (
    <Form action={getPathname({ locale, href: "/manage/calls/new" })} className="copy-from">
      <label htmlFor="from" className="small strong">
        {t("copyFrom")}
      </label>
      <select id="from" name="from" className="select select--s" defaultValue={chosen ?? ""}>
        <option value="">{t("copyNothing")}</option>
        {calls.map((call) => (
          <option key={call.id} value={call.id}>
            {call.code} · {inLanguage(call.title, locale).text}
          </option>
        ))}
      </select>
      <Button type="submit" size="s" icon="copy">
        {t("copy")}
      </Button>
    </Form>
  );
}
