import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

const tabs = ["overview", "applications", "panels", "selection", "agreements"] as const;

/** The pages of one call, in the order in which its work goes on. */
export function CallTabs({ id, current }: { id: string; current: (typeof tabs)[number] }) {
  const t = useTranslations("programmes.manage.tabs");
  return (
    <Tabs
      label={t("label")}
      items={tabs.map((tab) => ({
        href: tab === "overview" ? `/manage/calls/${id}` : `/manage/calls/${id}/${tab}`,
        label: t(tab),
        current: tab === current,
      }))}
    />
  );
}
