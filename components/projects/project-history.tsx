import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/page-head";
import { Timeline } from "@/components/ui/timeline";
import { historyOf } from "@/lib/milestones/rules/history";
import type { Project } from "@/lib/milestones/types";
import { formatDateTime } from "@/lib/platform/i18n/format";

/** What happened, the latest first; folded, since what comes next matters more. */
export function ProjectHistory({ project }: { project: Project }) {
  const t = useTranslations("projects.history");
  const parties = useTranslations("agreements.party");
  const locale = useLocale();
  const lines = historyOf(project);
  return (
    <Section id="history" title={t("title")}>
      <details className="wk-data">
        <summary>
          <Icon name="right" className="wk-ic" />
          <span>{t("show", { count: lines.length })}</span>
        </summary>
        <div className="wk-data__body">
          <Timeline
            items={lines.map(({ at, kind, position, party, note }) => ({
              when: formatDateTime(at, locale, project.now),
              what: t(kind, { position: position ?? 0, party: party ? parties(party) : "" }),
              note: note && <span style={{ whiteSpace: "pre-line" }}>{note}</span>,
              state: "done",
            }))}
          />
        </div>
      </details>
    </Section>
  );
}
