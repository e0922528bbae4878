import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { AnchorButton, LinkButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { PublicChallenge } from "@/lib/challenges/types";

/** On the challenge's page: files for everyone, and what only verified startups get once they accepted its terms. */
export function MaterialList({ challenge }: { challenge: PublicChallenge }) {
  const t = useTranslations("challenges.materials");
  const { id, code, files, annex } = challenge;
  const readable = challenge.status === "PUBLISHED" && challenge.call.status === "ANNOUNCED";
  const closed = [
    ...(annex?.text ? [{ name: t("annexText"), facts: t("annexTextFacts") }] : []),
    ...(annex?.files ?? []).map(({ mediaType, size }, index) => ({
      name: t("annexFile", { number: index + 1 }),
      facts: `${wordOf(mediaType)} · ${formatFileSize(size)}`,
    })),
  ];
  return (
    <>
      {annex && <p className="small quiet">{t("note")}</p>}
      <ul className="annex">
        {files.map((file) => (
          <li key={file.fileId}>
            <span className="annex__i">
              <Icon name="file" />
            </span>
            <div>
              <strong>{file.name}</strong>
              <p className="num">
                {wordOf(file.mediaType)} · {formatFileSize(file.size)}
              </p>
            </div>
            <Badge tone="success" icon="unlock">
              {t("public")}
            </Badge>
            <AnchorButton
              size="s"
              icon="download"
              href={`/api/challenges/${id}/files/${file.fileId}`}
              aria-label={t("downloadNamed", { name: file.name })}
            >
              {t("download")}
            </AnchorButton>
          </li>
        ))}
        {closed.map(({ name, facts }) => (
          <li key={name}>
            <span className="annex__i">
              <Icon name="lock" />
            </span>
            <div>
              <strong>{name}</strong>
              <p className="num">{facts}</p>
            </div>
            <Badge tone="outline" icon="lock">
              {t("pledge")}
            </Badge>
            {readable && (
              <LinkButton
                size="s"
                variant="secondary"
                href={`/startup/challenges/${code}/annex`}
                prefetch={false}
                aria-label={t("openNamed", { name })}
              >
                {t("open")}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What people call a type: PDF, PNG, DOCX. */
const words: Record<string, string> = {
  "application/x-hwp": "HWP",
  "application/hwp+zip": "HWPX",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PPTX",
};

const wordOf = (mediaType: string): string => words[mediaType] ?? (mediaType.split("/")[1] ?? "").toUpperCase();
