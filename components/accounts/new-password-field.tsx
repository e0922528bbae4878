import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Requirement } from "@/components/ui/field";
import { PasswordField } from "./password-field";

/** A password that is being chosen, with the one rule that there is. */
export function NewPasswordField({
  name,
  label,
  requirement,
}: {
  name: string;
  label: ReactNode;
  requirement?: Requirement;
}) {
  const t = useTranslations("accounts.fields");
  return (
    <PasswordField
      name={name}
      label={label}
      help={t("passwordHelp")}
      requirement={requirement}
      autoComplete="new-password"
      words={{ show: t("showPassword"), hide: t("hidePassword") }}
    />
  );
}

/** The password in use, asked for again before something grave. */
export function CurrentPasswordField({ label }: { label: ReactNode }) {
  const t = useTranslations("accounts.fields");
  return (
    <PasswordField
      name="password"
      label={label}
      autoComplete="current-password"
      words={{ show: t("showPassword"), hide: t("hidePassword") }}
    />
  );
}
