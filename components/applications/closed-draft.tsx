import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import type { Refusal } from "@/lib/platform/result";
import type { DraftView } from "@/lib/applications/types";
import { contentOfDraft } from "@/lib/applications/rules/draft-content";
import { SubmittedDocument } from "./submitted-document";

/** A draft that cannot be written to: it says why, and shows what stands in it. */
export function ClosedDraft({ draft, reasons }: { draft: DraftView; reasons: Refusal[] }) {
  const t = useTranslations();
  const [first] = reasons;
  const [domain, reason] = (first?.code ?? "").split(".");
  const title = first ? t(`${domain}.refusals.${reason}`, first.params) : t("applications.closedDraft.readOnly");
  return (
    <div className="wrap">
      <div className="app stack">
        <Alert tone={first ? "warning" : "info"} title={title}>
          <p>
            {draft.counting
              ? t("applications.closedDraft.counts", { receipt: draft.counting.receiptNumber })
              : t("applications.closedDraft.nothing")}
          </p>
          {draft.counting && (
            <p>
              <LinkButton size="s" href={`/startup/applications/${draft.id}/receipt`}>
                {t("applications.closedDraft.receipt")}
              </LinkButton>
            </p>
          )}
        </Alert>
        <SubmittedDocument
          definition={draft.definition}
          content={contentOfDraft(draft)}
          heldFileIds={draft.files.filter((file) => file.held).map((file) => file.fileId)}
          blind={draft.blind}
          fileHref={(fileId) => `/api/files/${fileId}`}
        />
      </div>
    </div>
  );
}
