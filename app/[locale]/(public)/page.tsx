import { useTranslations } from "next-intl";

export default function HomePage() {
  const t = useTranslations("shell");
  return (
    <div className="wrap page-head">
      <h1>{t("siteName")}</h1>
      <p>{t("siteDescription")}</p>
    </div>
  );
}
