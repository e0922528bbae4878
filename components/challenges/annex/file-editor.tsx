import { useTranslations } from "next-intl";
import { RemovableFile } from "@/components/files/removable-file";
import { UploadBox } from "@/components/files/upload/upload-box";
import { Section } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/platform/action-state";
import { mostAnnexBytes } from "@/lib/challenges/rules/annex";
import { audiences } from "@/lib/challenges/schema/annex";
import type { WorkChallenge } from "@/lib/challenges/types";

type Props = { challenge: WorkChallenge; maxFileBytes: number; remove: FormAction };

/** The files of a challenge that is being written: those for everyone, and those of the annex. */
export function FileEditor({ challenge, maxFileBytes, remove }: Props) {
  const t = useTranslations("challenges");
  return audiences.map((audience) => {
    const files = challenge.files.filter((file) => file.audience === audience);
    return (
      <Section key={audience} id={`files-${audience}`} title={t(`audience.${audience}`)}>
        {files.length > 0 && (
          <ul className="files">
            {files.map((file) => (
              <RemovableFile
                key={file.fileId}
                file={file}
                href={`/api/challenges/${challenge.id}/files/${file.fileId}`}
                remove={remove}
                fields={{ challengeId: challenge.id }}
              />
            ))}
          </ul>
        )}
        <UploadBox
          target={{ kind: "challenge_file", subject: { challengeId: challenge.id, audience } }}
          maxFileBytes={audience === "ANNEX" ? Math.min(maxFileBytes, mostAnnexBytes) : maxFileBytes}
          label={t(`files.add.${audience}`)}
          help={t(`files.help.${audience}`)}
        />
      </Section>
    );
  });
}
