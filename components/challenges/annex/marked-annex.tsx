import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { LocalParagraphs } from "@/components/programmes/local-text";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { AnnexPage } from "@/lib/challenges/types";

/** Degrees. */
const SLANT = 12;

type Props = { page: AnnexPage & { opened: NonNullable<AnnexPage["opened"]> } };

/** The annex with its reader's mark behind the text, and its files as marked copies. */
export function MarkedAnnex({ page }: Props) {
  const t = useTranslations("challenges.annex");
  const { challenge, opened } = page;
  const copyOf = (part: string) => `/api/challenges/${challenge.id}/annex/${part}`;
  return (
    <>
      <p className="small quiet num">{t("markedWith", { mark: opened.mark })}</p>
      {opened.text.ko && (
        <div className="marked" style={markOf(opened.mark)}>
          <LocalParagraphs text={opened.text} />
        </div>
      )}
      <ul className="annex">
        {opened.text.ko && (
          <li>
            <span className="annex__i">
              <Icon name="file" />
            </span>
            <div>
              <strong>{t("text")}</strong>
              <p>{t("textCopy")}</p>
            </div>
            <AnchorButton
              size="s"
              icon="download"
              href={copyOf("text")}
              aria-label={t("copyNamed", { name: t("text") })}
            >
              {t("copy")}
            </AnchorButton>
          </li>
        )}
        {opened.files.map((file) => (
          <li key={file.fileId}>
            <span className="annex__i">
              <Icon name="file" />
            </span>
            <div>
              <strong>{file.name}</strong>
              <p className="num">{t("fileCopy", { size: formatFileSize(file.size) })}</p>
            </div>
            <AnchorButton
              size="s"
              icon="download"
              href={copyOf(file.fileId)}
              aria-label={t("copyNamed", { name: file.name })}
            >
              {t("copy")}
            </AnchorButton>
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * The mark again and again, slantwise, as a picture behind the text; the same words stand readable above it. Picture and
 * box are as high as the slanted words, so that neither a long mark nor a short annex cuts them.
 */
function markOf(mark: string): CSSProperties {
  const text = mark.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const width = 60 + mark.length * 11;
  const height = Math.ceil(width * Math.sin((SLANT * Math.PI) / 180)) + 40;
  const middle = height / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="10" y="${middle}" transform="rotate(-${SLANT} ${width / 2} ${middle})" font-family="sans-serif" font-size="15" fill="#808890" fill-opacity="0.28">${text}</text></svg>`;
  return { backgroundImage: `url("data:image/svg+xml,${encodeURIComponent(svg)}")`, minHeight: height };
}
