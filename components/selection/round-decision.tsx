import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { StateMark } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/platform/action-state";
import { formatDateTime } from "@/lib/platform/i18n/format";
import { formatWon } from "@/lib/platform/i18n/format-number";
import type { SelectionPage } from "@/lib/selection/types";
import { DecideForms, ProposeForm, PublishForm } from "./round-forms";
import { RoundSteps } from "./round-steps";

export type RoundActions = { propose: FormAction; confirm: FormAction; sendBack: FormAction; publish: FormAction };

/** Two people decide on the left, publication on the right. Buttons that are not the reader's are absent, and why. */
export function RoundDecision({ page, actions }: { page: SelectionPage; actions: RoundActions }) {
  const t = useTranslations("selection.page.decision");
  return (
    <Section id="h-decision" title={t("title")}>
      <div className="wk-cols wk-cols--2">
        <div>
          <h3>{t("two")}</h3>
          <p className="small quiet mb-2">{t("twoNote")}</p>
          {page.round?.status === "RETURNED" && page.round.returnReason && (
            <Alert tone="warning" title={t("returnedTitle")}>
              <p className="whitespace-pre-line">{page.round.returnReason}</p>
            </Alert>
          )}
          <RoundSteps round={page.round} now={page.now} />
          <Act page={page} actions={actions} />
        </div>
        <Publication page={page} action={actions.publish} />
      </div>
    </Section>
  );
}

function Act({ page, actions }: { page: SelectionPage; actions: RoundActions }) {
  const t = useTranslations("selection.page.decision");
  const locale = useLocale();
  const { round, may } = page;
  const { selected, reserves, award } = page.totals;
  const totals = { selected, reserves, amount: formatWon(award, locale) };
  const proposable = page.provisional && page.missing.length === 0;
  if (!round || round.status === "RETURNED") {
    return may.propose && proposable ? (
      <div className="mt-6">
        <h3>{t("propose.title")}</h3>
        <ProposeForm
          callId={page.call.id}
          version={round?.version}
          minutes={round?.minutes ?? ""}
          totals={totals}
          action={actions.propose}
        />
      </div>
    ) : null;
  }
  return (
    <div className="mt-4">
      <details className="wk-data">
        <summary>
          <span>{t("minutes")}</span>
        </summary>
        <p className="wk-data__body whitespace-pre-line">{round.minutes}</p>
      </details>
      {round.status === "PROPOSED" && may.decide && (
        <div className="mt-4">
          <h3>{t("confirm.title")}</h3>
          <DecideForms
            roundId={round.id}
            version={round.version}
            totals={totals}
            confirm={actions.confirm}
            sendBack={actions.sendBack}
          />
        </div>
      )}
      {round.status === "PROPOSED" && may.ownProposal && <p className="xs quiet mt-2">{t("ownProposal")}</p>}
    </div>
  );
}

function Publication({ page, action }: { page: SelectionPage; action: FormAction }) {
  const t = useTranslations("selection.page.decision.publish");
  const locale = useLocale();
  const { round, recipients } = page;
  const state = round?.publishedAt
    ? ({
        tone: "ok",
        icon: "check",
        words: t("done", { time: formatDateTime(round.publishedAt, locale, page.now) }),
      } as const)
    : round?.status === "CONFIRMED"
      ? ({ tone: "info", icon: "unlock", words: t("ready") } as const)
      : ({ tone: "warn", icon: "alert", words: t("waiting") } as const);
  return (
    <div>
      <h3>{t("title")}</h3>
      <DefinitionList
        items={[
          { term: t("until"), value: t("untilValue") },
          { term: t("sends"), value: t("sendsValue", recipients) },
          { term: t("never"), value: t("neverValue") },
          {
            term: t("state"),
            value: (
              <StateMark tone={state.tone} icon={state.icon} wrap>
                {state.words}
              </StateMark>
            ),
          },
        ]}
      />
      {round?.status === "CONFIRMED" && page.may.publish && (
        <div className="mt-4">
          <PublishForm roundId={round.id} version={round.version} applicants={recipients.applicants} action={action} />
        </div>
      )}
    </div>
  );
}
