"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { formatFileSize } from "@/lib/platform/i18n/format-number";
import type { Uploading, useUploads } from "./use-uploads";

type Props = { upload: Uploading } & Pick<ReturnType<typeof useUploads>, "pause" | "resume" | "cancel">;

/** A file on its way: how much has arrived, what it waits for, or why it was not taken. */
export function UploadRow({ upload, pause, resume, cancel }: Props) {
  const t = useTranslations("files.upload");
  const { key, name, size, sent, state, message } = upload;
  const percent = Math.floor((sent / size) * 100);
  const isFailed = state === "failed";
  return (
    <li>
      <span className="files__i">
        <Icon name="file" />
      </span>
      <div>
        <p className="files__n">
          <strong>{name}</strong>
          <Badge {...marks[state]}>{t(`states.${state}`, { percent })}</Badge>
        </p>
        {isFailed ? (
          <p className="error" role="alert">
            <span>{message ?? t("refused")}</span>
          </p>
        ) : (
          <>
            <div
              className="progress"
              role="progressbar"
              aria-label={t("progress", { name })}
              aria-valuenow={percent}
              aria-valuemin={0}
              aria-valuemax={100}
            >
              <i style={{ width: `${percent}%` }} />
            </div>
            <p className="files__m num">
              {formatFileSize(sent)} / {formatFileSize(size)}
            </p>
            <p className="small quiet" role="status">
              {hintOf(state) && (message ?? t(`hints.${hintOf(state)}`))}
            </p>
          </>
        )}
      </div>
      <div className="files__a">
        {(state === "sending" || state === "waiting") && (
          <Button size="xs" onClick={() => pause(key)} aria-label={t("pauseNamed", { name })}>
            {t("pause")}
          </Button>
        )}
        {(state === "paused" || state === "lost") && (
          <Button size="xs" onClick={() => resume(key)} aria-label={t("resumeNamed", { name })}>
            {t("resume")}
          </Button>
        )}
        {state !== "checking" && (
          <Button
            size="xs"
            onClick={() => cancel(key)}
            aria-label={t(isFailed ? "clearNamed" : "cancelNamed", { name })}
          >
            {t(isFailed ? "clear" : "cancel")}
          </Button>
        )}
      </div>
    </li>
  );
}

const marks = {
  waiting: { tone: "grey", icon: "clock" },
  sending: { tone: "grey", icon: "upload" },
  checking: { tone: "info", icon: "loader" },
  paused: { tone: "grey", icon: "clock" },
  lost: { tone: "warning", icon: "alert" },
  left: { tone: "warning", icon: "clock" },
  failed: { tone: "danger", icon: "x-circle" },
} as const;

/** What needs a sentence: that nothing is lost, and how it goes on. */
const hintOf = (state: Uploading["state"]) =>
  state === "lost" || state === "left" || state === "paused" ? state : undefined;
