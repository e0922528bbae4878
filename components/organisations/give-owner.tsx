import { useLocale, useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { StateMark } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { OrganisationLine } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";

export type GiveOwnerActions = { appoint: FormAction; invite: FormAction };

type Props = GiveOwnerActions & { line: OrganisationLine; members: NonNullable<OrganisationLine["ownerless"]> };

/** What an administrator does about an organisation that has no owner left: appoint a member, or invite somebody. */
export function GiveOwner({ line, members, appoint, invite }: Props) {
  const t = useTranslations("admin.organisations.owner");
  const organisation = inLanguage(line.name, useLocale()).text;
  return (
    <div className="stack" style={{ "--gap": "0.5rem" }}>
      <StateMark tone="warn" icon="alert">
        {t("none")}
      </StateMark>
      <div className="row">
        {members.length > 0 && (
          <ActDialog
            trigger={t("give")}
            triggerName={t("giveFor", { organisation })}
            size="xs"
            title={t("giveFor", { organisation })}
            description={t("body")}
            action={appoint}
            fields={{}}
            keep={`owner-appoint:${line.id}`}
          >
            <Field name="membershipId" label={t("member")} requirement="required">
              <Select defaultValue="">
                <option value="" disabled>
                  {t("choose")}
                </option>
                {members.map((member) => (
                  <option key={member.membershipId} value={member.membershipId}>
                    {member.name}
                  </option>
                ))}
              </Select>
            </Field>
            <Reason />
            <div className="form-actions">
              <SubmitButton pendingLabel={t("appointPending")}>{t("appoint")}</SubmitButton>
            </div>
          </ActDialog>
        )}
        <ActDialog
          trigger={t("invite")}
          triggerName={t("inviteFor", { organisation })}
          size="xs"
          title={t("inviteFor", { organisation })}
          description={t("body")}
          action={invite}
          fields={{ organisationId: line.id }}
          keep={`owner-invite:${line.id}`}
        >
          <Field name="email" label={t("email")} requirement="required">
            <Input type="email" autoComplete="off" />
          </Field>
          <Reason />
          <div className="form-actions">
            <SubmitButton pendingLabel={t("invitePending")}>{t("inviteSubmit")}</SubmitButton>
          </div>
        </ActDialog>
      </div>
    </div>
  );
}

function Reason() {
  const t = useTranslations("admin.organisations.owner");
  return (
    <Field name="reason" label={t("reason")} requirement="required" help={t("reasonHelp")}>
      <Textarea limit={500} rows={3} />
    </Field>
  );
}
