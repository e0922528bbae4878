import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icon";
import type { Project } from "@/lib/milestones/types";
import { formatDate } from "@/lib/platform/i18n/format";

/** What must be known of the whole project before its parts: not yet in force, or ended. */
export function ProjectState({ project }: { project: Project }) {
  const t = useTranslations("projects.page");
  const party = useTranslations("agreements.party");
  const locale = useLocale();
  const { status, endedAt, endReason, completedAt, now, todos } = project;
  const missing = todos.filter(({ kind }) => kind === "sign_agreement").map((todo) => party(todo.party));
  return (
    <div style={{ marginBottom: "1rem" }}>
      {status === "DRAFT" && <Alert title={t("draft")} />}
      {status === "OFFERED" && <Alert title={t("offered", { parties: missing.join(", ") })} />}
      {status === "COMPLETED" && completedAt && (
        <Alert tone="success" title={t("completed", { date: formatDate(completedAt, locale, now) })} />
      )}
      {status === "TERMINATED" && endedAt && (
        <Alert tone="warning" title={t("terminated", { date: formatDate(endedAt, locale, now) })}>
          <p style={{ whiteSpace: "pre-line" }}>{endReason}</p>
        </Alert>
      )}
    </div>
  );
}

const badges: Record<Project["status"], { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: "grey", icon: "pencil" },
  OFFERED: { tone: "warning", icon: "clock" },
  ACTIVE: { tone: "open", icon: "dot" },
  COMPLETED: { tone: "success", icon: "check-circle" },
  TERMINATED: { tone: "grey", icon: "dash" },
};

/** The state of an agreement in lists. */
export function AgreementBadge({ status }: { status: Project["status"] }) {
  const t = useTranslations("agreements.status");
  const { tone, icon } = badges[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(status)}
    </Badge>
  );
}
