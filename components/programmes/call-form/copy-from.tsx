import Form from "next/form";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { getPathname } from "@/lib/platform/i18n/navigation";
import { inLanguage, type Localised } from "@/lib/platform/localised";

type Point = { id: string; code: string; title: Localised; programme: Localised; template: boolean };

/** Fills the form with all terms of a template or an earlier call; code and dates stay empty. */
export function CopyFrom({ points, chosen }: { points: Point[]; chosen: string | undefined }) {
  const t = useTranslations("programmes.manage.form");
  const locale = useLocale();
  if (points.length === 0) return null;
  const groups = [
    { label: t("templates"), list: points.filter((point) => point.template) },
    { label: t("ownCalls"), list: points.filter((point) => !point.template) },
  ];
  return (
    <Form action={getPathname({ locale, href: "/manage/calls/new" })} className="copy-from">
      <label htmlFor="from" className="small strong">
        {t("copyFrom")}
      </label>
      <select id="from" name="from" className="select select--s" defaultValue={chosen ?? ""}>
        <option value="">{t("copyNothing")}</option>
        {groups.map(
          ({ label, list }) =>
            list.length > 0 && (
              <optgroup key={label} label={label}>
                {list.map(({ id, code, title, programme, template }) => (
                  <option key={id} value={id}>
                    {template ? inLanguage(programme, locale).text : `${code} · ${inLanguage(title, locale).text}`}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
      <Button type="submit" size="s" icon="copy">
        {t("copy")}
      </Button>
    </Form>
  );
}
