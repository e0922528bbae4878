import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

/** For evaluators about to belong to an organisation: a member of an applicant or demand owner cannot evaluate. */
export function EvaluatorWarning() {
  const t = useTranslations("organisations.conflict");
  return (
    <div className="mb-8">
      <Alert tone="warning" title={t("title")}>
        <p>{t("body")}</p>
      </Alert>
    </div>
  );
}
