import { useLocale, useTranslations } from "next-intl";
import { RowForm } from "@/components/ui/row-form";
import { StateMark } from "@/components/ui/badge";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PanelPage } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";

type Props = { page: PanelPage; panel: NonNullable<PanelPage["panel"]>; action: FormAction };

/** What must hold before the appointment, each with what is missing, and the act with its consequence. */
export function PanelAppoint({ page, panel, action }: Props) {
  const t = useTranslations("evaluation.panels.appoint");
  const locale = useLocale();
  const { members } = panel;
  const tied = members.filter((member) => member.tied).length;
  const minimum = page.stage.minEvaluations;
  const { unscreened } = page.counts;
  const checks = [
    { key: "callClosed", met: page.call.closed, wait: t("wait.open", { time: formatDateTime(page.call.closesAt, locale, page.now) }) },
    { key: "screened", met: unscreened === 0, wait: unscreened === null ? "" : t("wait.unscreened", { count: unscreened }) },
    { key: "members", met: members.length >= minimum, wait: t("wait.members", { count: members.length }) },
    { key: "chair", met: members.some((member) => member.chair), wait: "" },
    { key: "ties", met: tied === 0, wait: t("wait.tied", { count: tied }) },
  ] as const; // prettier-ignore
  return (
    <Section
      id="h-appoint"
      title={t("title")}
      note={t("note", { members: members.length, eligible: page.counts.eligible })}
    >
      <ul className="wk-actions" style={{ gap: "0.5rem 1.5rem" }}>
        {checks.map(({ key, met, wait }) => (
          <li key={key}>
            <StateMark tone={met ? "ok" : "warn"} icon={met ? "check" : "alert"}>
              {t(`check.${key}`, { minimum })}
            </StateMark>
            {!met && wait && <span className="xs quiet"> {wait}</span>}
          </li>
        ))}
      </ul>
      <RowForm action={action} fields={{ panelId: panel.id, version: panel.version }} className="mt-4">
        <SubmitButton pendingLabel={t("pending")}>{t("submit")}</SubmitButton>
      </RowForm>
    </Section>
  );
}
