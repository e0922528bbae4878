import { useTranslations } from "next-intl";
import { FileRow } from "@/components/files/file-row";
import { UploadBox } from "@/components/files/upload/upload-box";
import { Section } from "@/components/ui/page-head";
import { RowForm } from "@/components/ui/row-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import type { ManagedCall } from "@/lib/programmes/types";

/** The files that come with the announcement, or with the next amendment of one; what is public already stays. */
export function AttachmentEditor({ call, remove }: { call: ManagedCall; remove: FormAction }) {
  const t = useTranslations("programmes.attachments");
  const draft = call.status === "DRAFT";
  const files = call.attachments.filter(({ amendment }) => draft || amendment === null);
  return (
    <Section id="attachments" title={t("title")} note={t(draft ? "draftNote" : "amendNote")}>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.fileId} file={file}>
              <RowForm action={remove} fields={{ callId: call.id, fileId: file.fileId }}>
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
          ))}
        </ul>
      )}
      <UploadBox
        target={{ kind: "call_file", subject: { callId: call.id } }}
        maxFileBytes={Number(call.maxFileBytes)}
        label={t("add")}
        help={t("addHelp")}
      />
    </Section>
  );
}
