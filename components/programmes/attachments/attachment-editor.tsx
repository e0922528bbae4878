import { useTranslations } from "next-intl";
import { RemovableFile } from "@/components/files/removable-file";
import { UploadBox } from "@/components/files/upload/upload-box";
import { Section } from "@/components/ui/page-head";
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
            <RemovableFile key={file.fileId} file={file} remove={remove} fields={{ callId: call.id }} />
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
