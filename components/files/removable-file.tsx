import { useTranslations } from "next-intl";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FileInfo } from "@/lib/files/types";
import type { FormAction } from "@/lib/platform/action-state";
import { FileRow } from "./file-row";

type Props = {
  file: FileInfo;
  href?: string;
  remove: FormAction;
  /** Whose file it is; which one is added here. */
  fields: Record<string, string>;
};

/** An attached file that can be taken away again. */
export function RemovableFile({ file, href, remove, fields }: Props) {
  const t = useTranslations("files.row");
  return (
    <FileRow file={file} href={href}>
      <RowForm action={remove} fields={{ ...fields, fileId: file.fileId }}>
        <SubmitButton
          size="xs"
          variant="text"
          aria-label={t("removeNamed", { name: file.name })}
          pendingLabel={t("removing")}
        >
          {t("remove")}
        </SubmitButton>
      </RowForm>
    </FileRow>
  );
}
