import { useTranslations } from "next-intl";

/** First in the order of the keyboard on every page. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a className="skip" href="#main">
      {t("skip")}
    </a>
  );
}
