import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/check";
import { RequirementWord } from "@/components/ui/field";
import { Link } from "@/lib/platform/i18n/navigation";

/** The consents item by item, required apart from optional, each with what it is about (domain.md §4: personal data). */
export function ConsentFields() {
  const t = useTranslations("accounts.consents");
  const rows = ["purpose", "items", "period", "refusal"] as const;
  return (
    <fieldset className="field">
      <legend className="field__label">{t("legend")}</legend>
      <div className="mt-2 border-t border-(--line)">
        <Consent name="terms" label={t("TERMS.label")} requirement="required">
          <p>{t("TERMS.text")}</p>
          <Link href="/terms" target="_blank">
            {t("TERMS.link")}
          </Link>
        </Consent>
        <Consent name="privacy" label={t("PRIVACY.label")} requirement="required">
          <dl className="dl">
            {rows.map((row) => (
              <div key={row}>
                <dt>{t(`PRIVACY.${row}`)}</dt>
                <dd>{t(`PRIVACY.${row}Text`)}</dd>
              </div>
            ))}
          </dl>
          <Link href="/privacy" target="_blank">
            {t("PRIVACY.link")}
          </Link>
        </Consent>
        <Consent name="news" label={t("NEWS.label")} requirement="optional">
          <p>{t("NEWS.text")}</p>
        </Consent>
      </div>
    </fieldset>
  );
}

function Consent({
  name,
  label,
  requirement,
  children,
}: {
  name: string;
  label: ReactNode;
  requirement: "required" | "optional";
  children: ReactNode;
}) {
  const t = useTranslations("accounts.consents");
  const full = (
    <>
      {label} <RequirementWord requirement={requirement} />
    </>
  );
  return (
    <div className="border-b border-(--line) py-3">
      <Checkbox name={name} label={full} />
      <details className="mt-1 ml-[2.125rem] text-[0.9375rem] text-(--ink-subtle)">
        <summary className="w-fit cursor-pointer py-1 underline underline-offset-4">
          {t("read")} <span className="sr">{label}</span>
        </summary>
        <div className="stack pt-1">{children}</div>
      </details>
    </div>
  );
}
