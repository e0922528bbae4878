import { useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { LocalParagraphs, LocalText } from "@/components/programmes/local-text";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/page-head";
import { Table, Td, Th } from "@/components/ui/table";
import { audiences, type VersionFile } from "@/lib/challenges/schema/annex";
import type { AnnexLog, WorkChallenge, WorkFile } from "@/lib/challenges/types";

type Props = { challenge: WorkChallenge; log: AnnexLog; now: Date };

/** Files, annex and terms of a challenge, for its demand owner and the managers, and who opened the annex. */
export function WorkMaterials({ challenge, log, now }: Props) {
  const t = useTranslations("challenges.workMaterials");
  const { annex, files } = challenge;
  return (
    <>
      {audiences.map((audience) => (
        <FilesOf key={audience} audience={audience} files={files} challengeId={challenge.id} />
      ))}
      {annex?.text.ko && (
        <Section id="annex-text" title={t("annexText")} note={t("annexNote")}>
          <div className="narrow">
            <LocalParagraphs text={annex.text} />
          </div>
        </Section>
      )}
      {annex?.terms.ko && (
        <Section id="annex-terms" title={t("annexTerms")}>
          <div className="narrow">
            <LocalParagraphs text={annex.terms} />
          </div>
        </Section>
      )}
      {challenge.publishedAt && annex?.terms.ko && <Openings log={log} now={now} />}
    </>
  );
}

type FilesProps = { audience: VersionFile["audience"]; files: WorkFile[]; challengeId: string };

function FilesOf({ audience, files, challengeId }: FilesProps) {
  const t = useTranslations("challenges.audience");
  const shown = files.filter((file) => file.audience === audience);
  if (shown.length === 0) return null;
  return (
    <Section id={`files-${audience}`} title={t(audience)}>
      <ul className="files">
        {shown.map((file) => (
          <FileRow key={file.fileId} file={file} href={`/api/challenges/${challengeId}/files/${file.fileId}`} />
        ))}
      </ul>
    </Section>
  );
}

function Openings({ log, now }: { log: AnnexLog; now: Date }) {
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
