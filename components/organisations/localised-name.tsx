import { useLocale } from "next-intl";
import { inLanguage, type Localised } from "@/lib/platform/localised";

/** A name in the reader's language; a Korean name on an English page says so to screen readers. */
export function LocalisedName({ name }: { name: Localised }) {
  const locale = useLocale();
  const shown = inLanguage(name, locale);
  return shown.locale === locale ? shown.text : <span lang={shown.locale}>{shown.text}</span>;
}
