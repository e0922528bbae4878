import { useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { LocalParagraphs } from "@/components/programmes/local-text";
import { hasAnnex } from "@/lib/challenges/rules/annex";
import { audiences } from "@/lib/challenges/schema/annex";
import type { WorkChallenge } from "@/lib/challenges/types";

/** Files, annex and terms of a challenge, for its demand owner and the managers. */
export function WorkMaterials({ challenge }: { challenge: WorkChallenge }) {
  const t = useTranslations("challenges");
  const { id, annex, files } = challenge;
  if (files.length === 0 && !hasAnnex(annex, files) && !annex?.terms.ko)
    return <p className="quiet">{t("workMaterials.none")}</p>;
  return (
    <>
      {audiences
        .map((audience) => ({ audience, shown: files.filter((file) => file.audience === audience) }))
        .filter(({ shown }) => shown.length > 0)
        .map(({ audience, shown }) => (
          <div key={audience} className="material">
            <h3>{t(`audience.${audience}`)}</h3>
            <ul className="files">
              {shown.map((file) => (
                <FileRow key={file.fileId} file={file} href={`/api/challenges/${id}/files/${file.fileId}`} />
              ))}
            </ul>
          </div>
        ))}
      {(["text", "terms"] as const).map((part) => {
        const text = annex?.[part];
        return (
          text?.ko && (
            <div key={part} className="material">
              <h3>{t(part === "text" ? "workMaterials.annexText" : "workMaterials.annexTerms")}</h3>
              {part === "text" && <p className="small quiet">{t("workMaterials.annexNote")}</p>}
              <LocalParagraphs text={text} />
            </div>
          )
        );
      })}
    </>
  );
}
