import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { AnnexLog } from "@/lib/challenges/types";

/** Which companies opened the annex, what of it and when. */
export function AnnexOpenings({ log, now }: { log: AnnexLog; now: Date }) {
  const t = useTranslations("challenges.workMaterials");
  return (
    <Section
      id="openings"
      title={t("openings")}
      note={t("openingsNote", { accepted: log.accepted, opened: log.opened })}
    >
      {log.openings.length === 0 ? (
        <p className="quiet">{t("noOpenings")}</p>
      ) : (
        <Table stack dense caption={t("openingsCaption")}>
          <thead>
            <tr>
              <Th>{t("company")}</Th>
              <Th>{t("what")}</Th>
              <Th>{t("at")}</Th>
            </tr>
          </thead>
          <tbody>
            {log.openings.map((opening) => (
              <tr key={opening.id}>
                <Th row>
                  <LocalText text={opening.organisation} />
                </Th>
                <Td label={t("what")}>
                  {opening.file ?? t("annexText")} · {t(opening.copied ? "copied" : "read")}
                </Td>
                <Td label={t("at")} className="nw">
                  <DateText value={opening.at} now={now} kind="time" seconds />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
