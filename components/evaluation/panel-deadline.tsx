import { useLocale, useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { DateTimeInput } from "@/components/ui/date-time-input";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PanelPage } from "@/lib/evaluation/types";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { toKstInput } from "@/lib/platform/i18n/kst";

type Props = { panel: NonNullable<PanelPage["panel"]>; now: Date; changeable: boolean; action: FormAction };

/** Until when the panel submits; the officer sets and moves it. */
export function PanelDeadline({ panel, now, changeable, action }: Props) {
  const t = useTranslations("evaluation.panels.deadline");
  const locale = useLocale();
  const { dueAt } = panel;
  if (!dueAt && !changeable) return null;
  const time = dueAt ? formatDateTime(dueAt, locale, now) : "";
  return (
    <Section id="h-deadline" title={t("title")} note={t("note")}>
      <p className="mb-3">{dueAt ? t(dueAt <= now ? "passed" : "until", { time }) : t("none")}</p>
      {changeable && (
        <ActDialog
          trigger={t(dueAt ? "move" : "set")}
          title={t("title")}
          description={t("consequence")}
          action={action}
          fields={{ panelId: panel.id, version: panel.version }}
        >
          <Field name="dueAt" label={t("field")} requirement="required">
            <DateTimeInput defaultValue={dueAt ? toKstInput(dueAt) : undefined} />
          </Field>
          <div className="form-actions">
            <SubmitButton pendingLabel={t("pending")}>{t("save")}</SubmitButton>
          </div>
        </ActDialog>
      )}
    </Section>
  );
}
