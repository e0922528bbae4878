"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { Uploading } from "./use-uploads";

/** A file on its way: how much has arrived, then the check of its content, or why it was not taken. */
export function UploadRow({ upload, onCancel }: { upload: Uploading; onCancel: () => void }) {
  const t = useTranslations("files.field");
  const percent = Math.floor(upload.share * 100);
  const { failed } = upload;
  return (
    <li>
      <span className="files__i">
        <Icon name="file" />
      </span>
      <div>
        <p className="files__n">
          <strong>{upload.name}</strong>
          {failed ? (
            <Badge tone="danger" icon="x-circle">
              {t("refused")}
            </Badge>
          ) : (
            <Badge icon="upload" tone={percent === 100 ? "info" : "grey"}>
              {percent === 100 ? t("checking") : t("uploading", { percent })}
            </Badge>
          )}
        </p>
        {failed ? (
          <p className="error" role="alert">
            <span>{failed.message ?? t("lost")}</span>
          </p>
        ) : (
          <>
            <div
              className="progress"
              role="progressbar"
              aria-label={t("progress", { name: upload.name })}
              aria-valuenow={percent}
              aria-valuemin={0}
              aria-valuemax={100}
            >
              <i style={{ width: `${percent}%` }} />
            </div>
            <p className="files__m num">
              {formatFileSize(upload.size * upload.share)} / {formatFileSize(upload.size)}
            </p>
          </>
        )}
      </div>
      <div className="files__a">
        <Button
          size="xs"
          onClick={onCancel}
          aria-label={t(failed ? "clearNamed" : "cancelNamed", { name: upload.name })}
        >
          {t(failed ? "clear" : "cancel")}
        </Button>
      </div>
    </li>
  );
}
