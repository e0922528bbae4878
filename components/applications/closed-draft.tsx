import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import type { Refusal } from "@/lib/platform/result";
import type { DraftView } from "@/lib/applications/types";
import { contentOfDraft } from "@/lib/applications/rules/draft-content";
import { LeftOnDevice } from "./draft/left-on-device";
import { SubmittedDocument } from "./submitted-document";

type Props = { draft: DraftView; reasons: Refusal[]; userId: string };

/** A draft that cannot be written to: it says why, and shows what stands in it and what is only on the reader's device. */
export function ClosedDraft({ draft, reasons, userId }: Props) {
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
        <LeftOnDevice
          applicationId={draft.id}
          userId={userId}
          definition={draft.definition}
          saved={Object.fromEntries(Object.entries(draft.sections).map(([id, { answers }]) => [id, answers]))}
          closesAt={draft.call.closesAt.toISOString()}
          now={draft.now.toISOString()}
        />
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
