"use client";

import { useTranslations } from "next-intl";
import { ActDialog } from "@/components/ui/act-dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/platform/action-state";

type Props = {
  action: FormAction;
  id: string;
  kind: "incident" | "extension";
  may: { release: boolean; refuse: boolean; takeBack: boolean };
};

/** Release, said once more with its consequence, or refuse with a reason; who proposed it takes it back instead. */
export function DecideProposal({ action, id, kind, may }: Props) {
  const t = useTranslations("deadlines.decide");
  return (
    <div className="row">
      {may.release && (
        <ActDialog
          trigger={t("release")}
          size="s"
          title={t(`releaseTitle.${kind}`)}
          description={t(`releaseEffect.${kind}`)}
          action={action}
          fields={{ id, decision: "RELEASED" }}
        >
          <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
        </ActDialog>
      )}
      {may.takeBack && <Refusal as="takeBack" action={action} id={id} kind={kind} />}
      {may.refuse && <Refusal as="refuse" action={action} id={id} kind={kind} />}
    </div>
  );
}

function Refusal({ as, action, id, kind }: Omit<Props, "may"> & { as: "refuse" | "takeBack" }) {
  const t = useTranslations(`deadlines.decide.${as}`);
  const d = useTranslations("deadlines.decide");
  return (
    <ActDialog
      trigger={t("do")}
      size="s"
      title={t("title")}
      description={t("effect")}
      action={action}
      fields={{ id, decision: "REFUSED" }}
      keep={`${kind}-refusal:${id}`}
    >
      <Field name="reason" label={t("reason")} requirement="required" help={d("reasonHelp")}>
        <Textarea limit={1000} rows={3} />
      </Field>
      <SubmitButton variant="secondary" pendingLabel={t("doing")}>
        {t("do")}
      </SubmitButton>
    </ActDialog>
  );
}
