"use client";

import { useTranslations } from "next-intl";
import { useState, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import { controlProps, useField } from "./form-context";
import { Icon } from "./icon";

type Props = Omit<ComponentProps<"input">, "type" | "onChange"> & {
  /** Types and sizes that are taken, in words. */
  hint?: ReactNode;
  /** Called with files that were chosen or dropped. */
  onFiles: (files: File[]) => void;
};

/**
 * A place to drop files on. The browser's own chooser lies unseen over the button: keyboard and screen readers know it,
 * while its words, which follow the browser's language rather than the page's, do not show.
 */
export function FileInput({ hint, onFiles, className, ...rest }: Props) {
  const t = useTranslations("ui.file");
  const field = useField();
  const [over, setOver] = useState(false);
  const disabled = rest.disabled;
  return (
    <div
      className={classNames("drop", over && "is-over", className)}
      onDragOver={(event) => {
        if (disabled) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (disabled) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Icon name="upload" />
      <div className="drop__text">
        <div className="drop__pick">
          <span className="btn btn--s btn--tertiary" aria-hidden="true">
            {t("choose", { many: String(rest.multiple ?? false) })}
          </span>
          <input
            type="file"
            {...controlProps(field)}
            {...rest}
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              // The same file may be chosen again after it was refused.
              event.target.value = "";
            }}
          />
        </div>
        <p className="small quiet">{t("orDrop")}</p>
        {hint && <p className="small quiet">{hint}</p>}
      </div>
    </div>
  );
}
