import { useTranslations } from "next-intl";
import { AnchorButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { CallAttachment } from "@/lib/programmes/types";

/** The files of an announcement, each to download; one that came with an amendment says so. */
export function AttachmentList({ code, attachments }: { code: string; attachments: CallAttachment[] }) {
  const t = useTranslations("programmes.attachments");
  return (
    <ul className="annex">
      {attachments.map(({ fileId, name, size, amendment, held }) => (
        <li key={fileId}>
          <span className="annex__i">
            <Icon name="file" />
          </span>
          <div>
            <strong>{name}</strong>
            <p className="num">
              {formatFileSize(size)}
              {amendment === null && ` · ${t("waiting")}`}
              {amendment !== null && amendment > 0 && ` · ${t("amended", { number: amendment })}`}
            </p>
          </div>
          {!held && (
            <AnchorButton
              size="s"
              icon="download"
              href={`/api/calls/${code}/files/${fileId}`}
              aria-label={t("downloadNamed", { name })}
            >
              {t("download")}
            </AnchorButton>
          )}
        </li>
      ))}
    </ul>
  );
}
