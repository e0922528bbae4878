import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/**
 * Above every page: the official masthead where the installation is configured as official (OFFICIAL=1), else one grey
 * line that says it is a demonstration. The two never look alike, and the masthead's wording is the government's.
 */
export function SiteNotice() {
  const t = useTranslations("shell");
  if (process.env.OFFICIAL === "1") {
    return (
      <aside className="masthead" aria-label={t("notice.label")}>
        <div className="wrap">{t("notice.official")}</div>
      </aside>
    );
  }
  return (
    <aside className="demo" aria-label={t("notice.label")}>
      <div className="wrap">
        <strong>
          <Icon name="info" />
          {t("notice.demo")}
        </strong>
        <span>{t("notice.demoMore")}</span>
      </div>
    </aside>
  );
}
