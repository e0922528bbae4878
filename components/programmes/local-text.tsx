import { useLocale, useTranslations } from "next-intl";
import { inLanguage, type Localised } from "@/lib/platform/localised";

/**
 * A text by staff or a demand owner in the reader's language. Where there is no English it is Korean, marked as such for
 * screen readers; with `label` the page says so too.
 */
export function LocalText({ text, label }: { text: Localised; label?: boolean }) {
  const locale = useLocale();
  const shown = inLanguage(text, locale);
  if (shown.locale === locale) return shown.text;
  return (
    <>
      <span lang={shown.locale}>{shown.text}</span>
      {label && <KoreanOnly />}
    </>
  );
}

/** Apart, so that pages without the label need not send its words to the browser. */
function KoreanOnly() {
  const t = useTranslations("programmes");
  return <span className="small quiet"> ({t("koreanOnly")})</span>;
}

/** A longer text: blank lines divide paragraphs, other line breaks stay. */
export function LocalParagraphs({ text }: { text: Localised }) {
  const locale = useLocale();
  const t = useTranslations("programmes");
  const shown = inLanguage(text, locale);
  const foreign = shown.locale !== locale;
  return (
    <>
      {foreign && <p className="small quiet">({t("koreanOnly")})</p>}
      {shown.text
        .split(/\n\s*\n/)
        .filter(Boolean)
        .map((paragraph, index) => (
          <p key={index} lang={foreign ? shown.locale : undefined} className="pre-line">
            {paragraph}
          </p>
        ))}
    </>
  );
}
