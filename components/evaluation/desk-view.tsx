import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { Desk } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import { DeclarationGate } from "./declaration-gate";
import { DocumentView } from "./document-view";

type Props = { desk: Desk; locale: string; open: FormAction; recuse: FormAction };

/** The middle of the desk: the declaration, the document, or why there is none. */
export function DeskView({ desk, locale, open, recuse }: Props) {
  const t = useTranslations("evaluation.desk");
  if (desk.document) {
    const fileHref = (fileId: string) => `/api/evaluations/${desk.id}/files/${fileId}`;
    return (
      <DocumentView
        document={desk.document}
        blind={desk.group.stage.blind}
        fileHref={fileHref}
        viewHref={(fileId) => `${fileHref(fileId)}/view`}
      />
    );
  }
  if (desk.status === "ASSIGNED" && !desk.tied) {
    const about = desk.declareAbout && {
      applicant: inLanguage(desk.declareAbout.applicant, locale).text,
      owner: inLanguage(desk.declareAbout.owner, locale).text,
    };
    return <DeclarationGate evaluationId={desk.id} version={desk.version} about={about} open={open} recuse={recuse} />;
  }
  return (
    <div className="paper-wrap">
      {desk.tied ? (
        <Alert tone="danger" title={t("tiedTitle")}>
          <p>{t("tiedBody")}</p>
        </Alert>
      ) : (
        <Alert tone="info" title={t("recusedTitle")}>
          <p>{t("recusedBody")}</p>
        </Alert>
      )}
    </div>
  );
}
