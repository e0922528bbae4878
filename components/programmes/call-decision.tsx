import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";
import type { ManagedCall } from "@/lib/programmes/types";

type Props = {
  call: ManagedCall;
  /** What the reader may do. */
  may: { prepare: boolean; decide: boolean; cancel: boolean };
  actions: Record<"propose" | "announce" | "sendBack" | "cancel" | "template", FormAction>;
};

/** What is to be decided now, whose turn it is, and what follows from it. */
export function CallDecision({ call, may, actions }: Props) {
  const t = useTranslations("programmes.manage.decision");
  return (
    <Section id="decision" title={t("title")}>
      {call.returnReason && (
        <Alert tone="warning" title={t("returned")}>
          <p className="pre-line">{call.returnReason}</p>
        </Alert>
      )}
      <p>{t(`turn.${call.status}`)}</p>
      <p className="small quiet">{people(call, t)}</p>
      {!call.announcedAt && (
        <p>
          <LinkButton size="s" icon="eye" href={`/manage/calls/${call.id}/preview`}>
            {t("preview")}
          </LinkButton>
        </p>
      )}
      {call.status === "DRAFT" && may.prepare && (
        <div className="acts">
          <LinkButton icon="pencil" href={`/manage/calls/${call.id}/edit`}>
            {t("edit")}
          </LinkButton>
          <LinkButton icon="file" href={`/manage/calls/${call.id}/form`}>
            {t("editForm")}
          </LinkButton>
          <ActionForm action={actions.propose} fields={seen(call)}>
            <SubmitButton pendingLabel={t("proposing")}>{t("propose")}</SubmitButton>
          </ActionForm>
        </div>
      )}
      {call.status === "PROPOSED" &&
        may.decide &&
        (call.own ? <p>{t("ownProposal")}</p> : <Approver call={call} actions={actions} />)}
      {call.status === "CANCELLED" && <p className="pre-line">{call.cancelReason}</p>}
      {call.announcedAt && <Template call={call} action={actions.template} />}
      {may.cancel && call.status !== "CANCELLED" && <Cancel call={call} action={actions.cancel} />}
    </Section>
  );
}

function Approver({ call, actions }: Pick<Props, "call" | "actions">) {
  const t = useTranslations("programmes.manage.decision");
  return (
    <>
      <ActionForm action={actions.announce} fields={seen(call)}>
        <p className="small">{t("announceEffect")}</p>
        <div className="acts">
          <SubmitButton pendingLabel={t("announcing")}>{t("announce")}</SubmitButton>
        </div>
      </ActionForm>
      <details className="more">
        <summary>{t("sendBackTitle")}</summary>
        <ActionForm action={actions.sendBack} keep={`call-return:${call.id}`} fields={seen(call)}>
          <Reason label={t("sendBackReason")} />
          <SubmitButton variant="secondary" pendingLabel={t("sendingBack")}>
            {t("sendBack")}
          </SubmitButton>
        </ActionForm>
      </details>
    </>
  );
}

function Template({ call, action }: { call: ManagedCall; action: FormAction }) {
  const t = useTranslations("programmes.manage.decision");
  return (
    <details className="more">
      <summary>{t(call.template ? "isTemplate" : "templateTitle")}</summary>
      <ActionForm action={action} fields={{ ...seen(call), template: call.template ? undefined : "on" }}>
        <p className="small">{t("templateEffect")}</p>
        <SubmitButton variant="secondary" pendingLabel={t("templating")}>
          {t(call.template ? "templateWithdraw" : "templateOffer")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

function Cancel({ call, action }: { call: ManagedCall; action: FormAction }) {
  const t = useTranslations("programmes.manage.decision");
  return (
    <details className="more">
      <summary>{t("cancelTitle")}</summary>
      <ActionForm action={action} keep={`call-cancel:${call.id}`} fields={seen(call)}>
        <p className="small">{t(call.announcedAt ? "cancelEffect" : "cancelDraftEffect")}</p>
        <Reason label={t("cancelReason")} />
        <SubmitButton variant="danger" pendingLabel={t("cancelling")}>
          {t("cancel")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}

const seen = (call: ManagedCall) => ({ callId: call.id, version: call.version });

function Reason({ label }: { label: string }) {
  const t = useTranslations("programmes.manage.decision");
  return (
    <Field name="reason" label={label} requirement="required" help={t("reasonHelp")}>
      <Textarea limit={1000} rows={3} />
    </Field>
  );
}

function people(call: ManagedCall, t: ReturnType<typeof useTranslations<"programmes.manage.decision">>): string {
  return [
    t("by.created", { name: call.createdBy }),
    call.proposedBy && t("by.proposed", { name: call.proposedBy }),
    call.announcedBy && t("by.announced", { name: call.announcedBy }),
  ]
    .filter(Boolean)
    .join(" · ");
}
