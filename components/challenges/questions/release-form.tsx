import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxGroup } from "@/components/ui/check";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/action-state";
import { inLanguage } from "@/lib/platform/localised";
import type { HandledQuestion } from "@/lib/challenges/types";

type Props = { challengeId: string; questions: HandledQuestion[]; action: FormAction };

/** Publishes the chosen answers together: everybody gets them at the same moment. */
export function ReleaseForm({ challengeId, questions, action }: Props) {
  const t = useTranslations("challenges.release");
  const locale = useLocale();
  const values = questions.map(({ id, version }) => `${id}:${version}`);
  return (
    <ActionForm key={values.join()} action={action} fields={{ challengeId }}>
      <CheckboxGroup
        name="questions"
        label={t("choose")}
        help={t("help")}
        defaultValue={values}
        choices={questions.map((question, index) => ({
          value: values[index] ?? "",
          label: inLanguage(question.shown, locale).text,
          help: question.answer && inLanguage(question.answer, locale).text,
        }))}
      />
      <div className="acts">
        <SubmitButton pendingLabel={t("releasing")}>{t("release")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
