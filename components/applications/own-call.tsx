import { useTranslations } from "next-intl";
import { CallTabs } from "@/components/programmes/call-tabs";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/page-head";

type Props = { call: { id: string; code: string }; here: "applications" | "panels" | "selection" };

/** Instead of a page of a call that an organisation of the reader takes part in: why it stays closed, and who acts. */
export function OwnCall({ call, here }: Props) {
  const t = useTranslations("applications.ownCall");
  return (
    <div className="wrap">
      <Breadcrumb
        items={[
          { label: t("calls"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t(here) },
        ]}
      />
      <PageHead dense title={t(here)} />
      <CallTabs id={call.id} current={here} />
      <Alert tone="warning" title={t("title")}>
        <p>{t("what")}</p>
        <p>{t("who")}</p>
      </Alert>
    </div>
  );
}
