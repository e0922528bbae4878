import type { useTranslations } from "next-intl";
import { configuredContact, type Contact } from "@/lib/platform/contact";

/** Who runs the portal; `example` where nobody is configured, so that the page says so. */
export function shownContact(
  locale: string,
  t: ReturnType<typeof useTranslations<"legal.example">>,
): Contact & { example: boolean } {
  const configured = configuredContact(locale);
  if (configured) return { ...configured, example: false };
  return {
    operator: t("operator"),
    address: t("address"),
    privacyOfficer: t("privacyOfficer"),
    phone: t("phone"),
    email: t("email"),
    privacyEmail: t("privacyEmail"),
    securityEmail: t("securityEmail"),
    example: true,
  };
}
