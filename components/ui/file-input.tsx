"use client";

import { useTranslations } from "next-intl";
import { useState, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";
import { controlProps, useField } from "./form-context";
import { Icon } from "./icon";

type Props = Omit<ComponentProps<"input">, "type" | "onChange"> & {
  /** Types and sizes that are taken, in words. */
  hint?: ReactNode;
  /** Called with files that were chosen or dropped. Without it the files travel with the form. */
  onFiles?: (files: File[]) => void;
};

/** A place to drop files on, with the browser's own chooser inside, so that keyboard and screen readers know it. */
export function FileInput({ hint, onFiles, className, ...rest }: Props) {
  const t = useTranslations("ui.file");
  const field = useField();
  const [over, setOver] = useState(false);
  const disabled = rest.disabled;
  return (
    <div
      className={classNames("drop", over && "is-over", className)}
      onDragOver={(event) => {
        if (disabled || !onFiles) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (disabled || !onFiles) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <Icon name="upload" />
      <div className="drop__text">
        <input
          type="file"
          className="drop__input"
          {...controlProps(field)}
          {...rest}
          onChange={(event) => {
            if (!onFiles) return;
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was refused.
            event.target.value = "";
          }}
        />
        {onFiles && <p className="small quiet">{t("orDrop")}</p>}
        {hint && <p className="small quiet">{hint}</p>}
      </div>
    </div>
  );
}
