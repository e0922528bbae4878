import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Table, Td, Th } from "@/components/ui/table";
import { localizedMetadata } from "@/lib/platform/i18n/metadata";
import { pageLocale } from "@/lib/platform/i18n/page-locale";
import { listLicences, readFontLicence } from "@/lib/platform/licences";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.licences" });
  return localizedMetadata({ locale, href: "/licences", title: t("title"), description: t("lead") });
}

export default async function LicencesPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: "legal.licences" });
  const [software, fontLicence] = await Promise.all([listLicences(), readFontLicence()]);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <div className="legal">
        <h2>{t("fontHeading")}</h2>
        <p>{t("fontText")}</p>
        <details className="wk-data">
          <summary>
            <span>{t("fullText")}</span>
          </summary>
          <pre lang="en">{fontLicence}</pre>
        </details>
        <h2>{t("designHeading")}</h2>
        <p>{t("designText")}</p>
        <h2>{t("softwareHeading")}</h2>
        <p>{t("softwareText")}</p>
        <Table caption={t("caption")} stack>
          <thead>
            <tr>
              <Th>{t("name")}</Th>
              <Th>{t("version")}</Th>
              <Th>{t("licence")}</Th>
            </tr>
          </thead>
          <tbody>
            {software.map((each) => (
              <tr key={each.name}>
                <Th row>{each.name}</Th>
                <Td label={t("version")}>{each.version}</Td>
                <Td label={t("licence")}>{each.licence}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </div>
  );
}
