import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const pages = { profile: "/account", security: "/account/security", close: "/account/close" } as const;

/** The pages of the person's own account. */
export function AccountTabs({ current }: { current: keyof typeof pages }) {
  const t = useTranslations("accounts.account");
  const keys = ["profile", "security", "close"] as const;
  return (
    <Tabs
      label={t("role")}
      items={keys.map((key) => ({ href: pages[key], label: t(`nav.${key}`), current: key === current }))}
    />
  );
}
