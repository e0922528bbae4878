import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Member } from "@/lib/organisations/types";
import type { FormAction } from "@/lib/platform/action-state";
import { ActDialog } from "@/components/ui/act-dialog";
import { RoleOptions } from "./role-options";
import { RowForm } from "@/components/ui/row-form";

type Props = { member: Member; changeRole: FormAction; appointSigner: FormAction; remove: FormAction };

/** What an owner may do about one member. Leaving is the reader's own act and stands elsewhere. */
export function MemberActions({ member, changeRole, appointSigner, remove }: Props) {
  const t = useTranslations("organisations.members");
  const { id: membershipId, version, name, role, maySign, self } = member;
  const fields = { membershipId, version };
  return (
    <div className="row">
      <ActDialog
        trigger={t("change")}
        triggerName={t("changeFor", { name })}
        size="xs"
        title={t("changeFor", { name })}
        action={changeRole}
        fields={fields}
      >
        <Field name="role" label={t("role")} help={<RoleHelp />}>
          <Select defaultValue={role}>
            <RoleOptions />
          </Select>
        </Field>
        <div className="form-actions">
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ActDialog>
      {role === "EDITOR" && (
        <RowForm action={appointSigner} fields={{ ...fields, maySign: String(!maySign) }}>
          <SubmitButton size="xs" variant="tertiary" aria-label={t(maySign ? "dismissFor" : "appointFor", { name })}>
            {t(maySign ? "dismiss" : "appoint")}
          </SubmitButton>
        </RowForm>
      )}
      {!self && (
        <ActDialog
          trigger={t("remove")}
          triggerName={t("removeFor", { name })}
          size="xs"
          title={t("removeTitle", { name })}
          description={t("removeBody")}
          action={remove}
          fields={fields}
        >
          <div className="form-actions">
            <SubmitButton variant="danger">{t("remove")}</SubmitButton>
          </div>
        </ActDialog>
      )}
    </div>
  );
}

function RoleHelp() {
  const t = useTranslations("organisations");
  return (["OWNER", "EDITOR", "VIEWER"] as const).map((role) => (
    <span key={role} className="block">
      {t(`roles.${role}`)}: {t(`roleHelp.${role}`)}
    </span>
  ));
}
