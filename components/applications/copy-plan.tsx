import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, Td } from "@/components/ui/table";
import type { CopyPlan } from "@/lib/applications/rules/copy";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage, type Localised } from "@/lib/platform/localised";

type Props = { id: string; fromId: string; plan: CopyPlan; action: FormAction };

/** What would be taken over, what would not and why, and the act. */
export function CopyPlanView({ id, fromId, plan, action }: Props) {
  const t = useTranslations("drafts.copy");
  const locale = useLocale();
  const named = ({ label, file }: { label: Localised; file?: string }) => {
    const text = inLanguage(label, locale).text;
    return file === undefined ? text : t("file", { label: text, file });
  };
  return (
    <>
      <Section id="taken" title={t("taken")} note={t("takenNote", { count: plan.taken.length })}>
        <ul className="taken">
          {plan.taken.map((one, index) => (
            <li key={index}>{named(one)}</li>
          ))}
        </ul>
        <ActionForm action={action} fields={{ applicationId: id, fromId }}>
          <div className="form-actions">
            {plan.taken.length > 0 && <SubmitButton pendingLabel={t("acting")}>{t("act")}</SubmitButton>}
            <LinkButton href={`/startup/applications/${id}`}>{t("back")}</LinkButton>
          </div>
        </ActionForm>
      </Section>
      {plan.left.length > 0 && (
        <Section id="left" title={t("left")} note={t("leftNote")}>
          <Table caption={t("left")} captionHidden>
            <thead>
              <tr>
                <th scope="col">{t("item")}</th>
                <th scope="col">{t("why")}</th>
              </tr>
            </thead>
            <tbody>
              {plan.left.map((one, index) => (
                <tr key={index}>
                  <th scope="row">{named(one)}</th>
                  <Td>{t(`reason.${one.reason}`)}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </>
  );
}
