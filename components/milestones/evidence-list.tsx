import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { StateMark } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { wasReported } from "@/lib/milestones/rules/evidence";
import type { Evidence } from "@/lib/milestones/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatFileSize } from "@/lib/platform/i18n/format-number";

type Props = {
  milestoneId: string;
  reportedAt: Date | null;
  evidence: readonly Evidence[];
  remove: FormAction;
};

/** Files of evidence, each a download; those not yet reported can be removed by the startup. */
export function EvidenceList({ milestoneId, reportedAt, evidence, remove }: Props) {
  const t = useTranslations("milestones.detail");
  if (evidence.length === 0) return <p className="small quiet">{t("noEvidence")}</p>;
  return (
    <ul className="stack" style={{ "--gap": "0.5rem" }}>
      {evidence.map((file) => (
        <li key={file.fileId} style={{ display: "flex", flexWrap: "wrap", gap: "0.25rem 1rem", alignItems: "center" }}>
          <Icon name="file" />
          <span style={{ flex: "1 1 14rem", minWidth: 0, overflowWrap: "anywhere" }}>
            {file.closed ? (
              file.name
            ) : (
              <a href={`/api/milestones/${milestoneId}/evidence/${file.fileId}`}>{file.name}</a>
            )}
            <span className="sub small quiet num" style={{ display: "block" }}>
              {file.closed
                ? t("closed")
                : t("size", { size: formatFileSize(file.size), digest: shortDigest(file.sha256) })}
            </span>
          </span>
          {!wasReported(file.addedAt, reportedAt) && <StateMark icon="pencil">{t("draft")}</StateMark>}
          {file.removable && (
            <ActionForm action={remove} fields={{ milestoneId, fileId: file.fileId }}>
              <SubmitButton
                size="xs"
                variant="tertiary"
                pendingLabel={t("removing")}
                aria-label={t("removeOf", { name: file.name })}
              >
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const shortDigest = (sha256: string): string => `${sha256.slice(0, 5)}…${sha256.slice(-6)}`;
