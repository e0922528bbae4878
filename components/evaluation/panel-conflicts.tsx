import { useTranslations } from "next-intl";
import { LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import type { ConflictRow } from "@/lib/evaluation/types";

/** Conflicts declared by evaluators or found by rule. */
export function PanelConflicts({ conflicts, now }: { conflicts: ConflictRow[]; now: Date }) {
  const t = useTranslations("evaluation");
  return (
    <Section id="h-conflicts" title={t("panels.conflicts.title")}>
      {conflicts.length === 0 ? (
        <p className="small quiet">{t("panels.conflicts.empty")}</p>
      ) : (
        <Table stack dense caption={t("panels.conflicts.caption")} captionHidden>
          <thead>
            <tr>
              <Th>{t("panels.conflicts.columns.person")}</Th>
              <Th>{t("panels.conflicts.columns.applicant")}</Th>
              <Th>{t("panels.conflicts.columns.kind")}</Th>
              <Th>{t("panels.conflicts.columns.ground")}</Th>
              <Th>{t("panels.conflicts.columns.at")}</Th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <tr key={conflict.id}>
                <Th row>{conflict.person}</Th>
                <Td label={t("panels.conflicts.columns.applicant")}>
                  <LocalText text={conflict.applicant} />
                </Td>
                <Td label={t("panels.conflicts.columns.kind")}>{t(`conflictKind.${conflict.kind}`)}</Td>
                <Td label={t("panels.conflicts.columns.ground")}>
                  {t(`ground.${conflict.ground}`)}
                  <span className="sub">{conflict.reason}</span>
                </Td>
                <Td label={t("panels.conflicts.columns.at")} className="nw">
                  <DateText value={conflict.recordedAt} now={now} kind="time" />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
