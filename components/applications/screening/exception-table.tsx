import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import type { PassingLine } from "@/lib/applications/types/screening";
import { Link } from "@/lib/platform/i18n/navigation";
import { inLanguage } from "@/lib/platform/localised";

/** More than this nobody reads before an act; the list itself has them all. */
const SHOWN = 50;

/** The applications that stay behind, each with what a person has to look at. */
export function ExceptionTable({ lines, list }: { lines: PassingLine[]; list: string }) {
  const t = useTranslations("applications.passing");
  const locale = useLocale();
  if (lines.length === 0) return <p className="quiet">{t("noExceptions")}</p>;
  return (
    <>
      <Table stack dense caption={t("exceptionsCaption")} captionHidden>
        <thead>
          <tr>
            <Th>{t("applicant")}</Th>
            <Th>{t("challenge")}</Th>
            <Th>{t("why")}</Th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN).map((line) => (
            <tr key={line.id}>
              <Th row>
                <Link href={`${list}/${line.id}`}>{inLanguage(line.organisation, locale).text}</Link>
                <span className="sub num">{line.receiptNumber}</span>
              </Th>
              <Td label={t("challenge")}>
                <span className="num nw">{line.challengeCode}</span>
              </Td>
              <Td label={t("why")}>
                <ul className="plain">
                  {line.exceptions.map((exception) => (
                    <li key={exception}>
                      <StateMark tone="warn" icon="alert" wrap>
                        {t(`reasons.${exception}`)}
                      </StateMark>
                    </li>
                  ))}
                </ul>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {lines.length > SHOWN && <p className="small quiet">{t("more", { count: lines.length - SHOWN })}</p>}
    </>
  );
}
