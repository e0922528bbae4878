import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** What comes to a person: notices, what they follow, and their dates. */
export function NoticeTabs({ current }: { current: "notices" | "follows" | "calendar" }) {
  const t = useTranslations("notifications.tabs");
  const pages = ["notices", "follows", "calendar"] as const;
  return (
    <Tabs
      label={t("label")}
      items={pages.map((page) => ({ href: `/${page}`, label: t(page), current: page === current }))}
    />
  );
}
