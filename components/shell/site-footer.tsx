import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/lib/platform/i18n/navigation";
import { Brand } from "./brand";
import { shellPaths } from "./paths";
import { shownContact } from "./shown-contact";

/** Help in the same place on every page, then who runs it, then the policies. */
export function SiteFooter() {
  return (
    <footer className="foot">
      <HelpLine />
      <div className="wrap foot__id">
        <Operator />
        <PolicyLinks />
      </div>
    </footer>
  );
}

function HelpLine() {
  const t = useTranslations("shell.footer");
  const { phone, example } = shownContact(useLocale(), useTranslations("legal.example"));
  return (
    <div className="foot__help" id="help">
      <div className="wrap">
        <p>
          <Icon name="phone" />
          <span>
            <strong className="strong">{t("phone")}</strong>
            <br />
            {t(example ? "phoneExample" : "phoneHours", { phone })}
          </span>
        </p>
        <p>
          <Icon name="mail" />
          <span>
            <strong className="strong">{t("written")}</strong>
            <br />
            <Link href={shellPaths.contact}>{t("writtenLink")}</Link> · {t("writtenNote")}
          </span>
        </p>
        <p>
          <Icon name="shield" />
          <span>
            <strong className="strong">{t("classified")}</strong>
            <br />
            <Link href={shellPaths.report}>{t("classifiedLink")}</Link> · {t("classifiedNote")}
          </span>
        </p>
      </div>
    </div>
  );
}

function Operator() {
  const t = useTranslations("shell");
  const official = process.env.OFFICIAL === "1";
  const { operator, address, example } = shownContact(useLocale(), useTranslations("legal.example"));
  return (
    <div className="stack" style={{ "--gap": "0.75rem" }}>
      <Brand name={t("siteName")} />
      <p>{official ? t("footer.operator") : t("footer.operatorDemo")}</p>
      {!example && <p>{t("footer.runBy", { operator, address })}</p>}
      {!official && <p className="quiet">{t("footer.notOfficial")}</p>}
    </div>
  );
}

function PolicyLinks() {
  const t = useTranslations("shell.footer");
  return (
    <ul className="foot__links">
      <li>
        <Link className="strong" href={shellPaths.privacy}>
          {t("privacy")}
        </Link>
      </li>
      <li>
        <Link href={shellPaths.terms}>{t("terms")}</Link>
      </li>
      <li>
        <Link href={shellPaths.accessibility}>{t("accessibility")}</Link>
      </li>
      <li>
        <Link href={shellPaths.verify}>{t("verify")}</Link>
      </li>
      <li>
        <Link href={shellPaths.licences}>{t("licences")}</Link>
      </li>
    </ul>
  );
}
