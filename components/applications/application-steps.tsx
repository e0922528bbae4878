import { useTranslations } from "next-intl";
import { StepIndicator } from "@/components/ui/steps";

/** The four pages on the way to a receipt. */
export function ApplicationSteps({ current }: { current: 1 | 2 | 3 | 4 }) {
  const t = useTranslations("applications.steps");
  const steps = [t("eligibility"), t("write"), t("check"), t("receipt")];
  return <StepIndicator label={t("label")} steps={steps} current={current} />;
}
