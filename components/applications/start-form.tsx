"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/check";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDeadline, formatRemaining } from "@/lib/platform/i18n/format";
import { inLanguage, type Localised } from "@/lib/platform/localised";
import type { Refusal } from "@/lib/platform/result";

type Candidate = { id: string; name: Localised; mayEdit: boolean; applicationId: string | null; problems: Refusal[] };

type Props = {
  action: FormAction;
  challengeCode: string;
  closesAt: Date;
  now: Date;
  /** Why nothing can be started now. */
  time: Refusal[];
  organisations: Candidate[];
};

/** Which startup applies, and what each still lacks to submit; none of that keeps it from writing. */
export function StartForm({ action, challengeCode, closesAt, now, time, organisations }: Props) {
  const t = useTranslations("applications.start");
  const words = useRefusalWords();
  const locale = useLocale();
  const writers = organisations.filter((one) => one.mayEdit && !one.applicationId);
  const [late] = time;
  return (
    <div className="app stack">
      {late && (
        <Alert tone="danger" title={words(late)}>
          <LinkButton size="s" href="/challenges">
            {t("others")}
          </LinkButton>
        </Alert>
      )}
      {!late && (
        <Alert title={t("until", { deadline: formatDeadline(closesAt, locale, now) })}>
          <p>{t("untilMore", { left: formatRemaining(closesAt, now, locale) })}</p>
        </Alert>
      )}
      <Existing organisations={organisations} />
      {organisations.length === 0 && (
        <EmptyState
          icon="building"
          title={t("noStartup")}
          action={
            <LinkButton variant="primary" href="/organisations">
              {t("register")}
            </LinkButton>
          }
        >
          <p>{t("noStartupMore")}</p>
        </EmptyState>
      )}
      {!late && writers.length > 0 && (
        <ActionForm action={action} className="panel panel--top" fields={{ challenge: challengeCode }}>
          <RadioGroup
            name="organisationId"
            label={t("which")}
            requirement="required"
            defaultValue={writers[0]?.id}
            choices={writers.map((one) => ({
              value: one.id,
              label: inLanguage(one.name, locale).text,
              help: one.problems.length > 0 ? one.problems.map(words).join(" ") : t("eligible"),
            }))}
          />
          <div className="form-actions">
            <SubmitButton pendingLabel={t("starting")}>{t("start")}</SubmitButton>
          </div>
          <p className="small quiet">{t("startMore")}</p>
        </ActionForm>
      )}
    </div>
  );
}

function Existing({ organisations }: { organisations: Candidate[] }) {
  const t = useTranslations("applications.start");
  const locale = useLocale();
  return organisations
    .filter((one) => one.applicationId || !one.mayEdit)
    .map((one) => {
      const name = inLanguage(one.name, locale).text;
      return (
        <Alert key={one.id} title={one.applicationId ? t("exists", { name }) : t("viewer", { name })}>
          {one.applicationId && (
            <LinkButton size="s" variant="primary" href={`/startup/applications/${one.applicationId}`}>
              {t("open")}
            </LinkButton>
          )}
        </Alert>
      );
    });
}

function useRefusalWords(): (refusal: Refusal) => string {
  const t = useTranslations();
  return ({ code, params }) => {
    const [domain, reason] = code.split(".");
    return t(`${domain}.refusals.${reason}`, params);
  };
}
