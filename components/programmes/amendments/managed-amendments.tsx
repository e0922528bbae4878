import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { ManagedAmendment, ManagedCall } from "@/lib/programmes/types";
import { LocalParagraphs } from "../local-text";
import { AmendmentChanges } from "./changes";

type Props = {
  call: ManagedCall;
  amendments: ManagedAmendment[];
  now: Date;
  may: { prepare: boolean; decide: boolean; takeBack: boolean };
  actions: { decide: FormAction; takeBack: FormAction };
};

const badges = {
  PROPOSED: { tone: "warning", icon: "clock" },
  RELEASED: { tone: "success", icon: "check-circle" },
  REFUSED: { tone: "grey", icon: "dash" },
  TAKEN_BACK: { tone: "grey", icon: "dash" },
} as const;

/** The corrections of an announced call: the one that waits, and the history. */
export function ManagedAmendments({ call, amendments, now, may, actions }: Props) {
  const t = useTranslations("programmes.amendments");
  const waiting = amendments.some((amendment) => amendment.status === "PROPOSED");
  return (
    <Section
      id="amendments"
      title={t("title")}
      note={t("note")}
      aside={
        may.prepare &&
        !waiting && (
          <LinkButton size="s" icon="pencil" href={`/manage/calls/${call.id}/amend`}>
            {t("prepare")}
          </LinkButton>
        )
      }
    >
      {amendments.length === 0 && <p className="quiet">{t("nothing")}</p>}
      {amendments.map((amendment) => (
        <article key={amendment.id} className="amendment" aria-labelledby={`a-${amendment.id}`}>
          <h3 id={`a-${amendment.id}`}>
            {amendment.number === null ? t("unnumbered") : t("number", { number: amendment.number })}{" "}
            <Badge {...badges[amendment.status]}>{t(`status.${amendment.status}`)}</Badge>
          </h3>
          <p className="small quiet">
            {t("preparedBy", { name: amendment.preparedBy })} ·{" "}
            <DateText value={amendment.preparedAt} now={now} kind="time" />
            {amendment.decidedBy &&
              amendment.status !== "TAKEN_BACK" &&
              ` · ${t("decidedBy", { name: amendment.decidedBy })}`}
          </p>
          <LocalParagraphs text={amendment.reason} />
          <AmendmentChanges amendment={amendment} now={now} />
          {amendment.refusalReason && (
            <p className="pre-line">
              <strong className="strong">{t("refusalReason")}</strong> {amendment.refusalReason}
            </p>
          )}
          {amendment.status === "PROPOSED" && may.decide && <Decision amendment={amendment} action={actions.decide} />}
          {amendment.status === "PROPOSED" && amendment.own && may.takeBack && (
            <ActionForm action={actions.takeBack} fields={{ amendmentId: amendment.id }}>
              <p className="small">{t("takeBackEffect")}</p>
              <SubmitButton variant="secondary" pendingLabel={t("takingBack")}>
                {t("takeBack")}
              </SubmitButton>
            </ActionForm>
          )}
        </article>
      ))}
    </Section>
  );
}

function Decision({ amendment, action }: { amendment: ManagedAmendment; action: FormAction }) {
  const t = useTranslations("programmes.amendments");
  const fields = { amendmentId: amendment.id };
  return (
    <>
      {amendment.own ? (
        <p>{t("own")}</p>
      ) : (
        <ActionForm action={action} fields={{ ...fields, decision: "RELEASED" }}>
          <p className="small">{t("releaseEffect")}</p>
          <div className="acts">
            <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      <details className="more">
        <summary>{t("refuseTitle")}</summary>
        <ActionForm
          action={action}
          keep={`amendment-refusal:${amendment.id}`}
          fields={{ ...fields, decision: "REFUSED" }}
        >
          <Field name="refusalReason" label={t("refusalReason")} requirement="required" help={t("refusalHelp")}>
            <Textarea limit={1000} rows={3} />
          </Field>
          <SubmitButton variant="secondary" pendingLabel={t("refusing")}>
            {t("refuse")}
          </SubmitButton>
        </ActionForm>
      </details>
    </>
  );
}
