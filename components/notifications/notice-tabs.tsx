import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** What comes to a person: notices, and what they follow. */
export function NoticeTabs({ current }: { current: "notices" | "follows" }) {
  const t = useTranslations("notifications.tabs");
  const pages = ["notices", "follows"] as const;
  return (
    <Tabs
      label={t("label")}
      items={pages.map((page) => ({ href: `/${page}`, label: t(page), current: page === current }))}
    />
  );
}
