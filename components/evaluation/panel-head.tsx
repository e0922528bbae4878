import { useTranslations } from "next-intl";
import { CallTabs } from "@/components/programmes/call-tabs";
import { LocalText } from "@/components/programmes/local-text";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Figures } from "@/components/ui/figures";
import type { IconName } from "@/components/ui/icon";
import { PageHead } from "@/components/ui/page-head";
import type { PanelPage } from "@/lib/evaluation/types";

const icons: Record<NonNullable<PanelPage["panel"]>["status"], IconName> = {
  FORMING: "pencil",
  APPOINTED: "check-circle",
  CLOSED: "lock",
};

/** The head of the panel page: where it is, how far it is, and the four figures that decide. */
export function PanelHead({ page, stage }: { page: PanelPage; stage: string }) {
  const t = useTranslations("evaluation.panels");
  const { call, panel, counts } = page;
  const members = panel?.members ?? [];
  const sum = (...statuses: ("ASSIGNED" | "OPEN" | "SUBMITTED")[]) =>
    members.reduce((all, member) => all + statuses.reduce((own, status) => own + member.counts[status], 0), 0);
  const cases = (count: number) => t("figures.cases", { count });
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("crumbs.calls"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("title") },
        ]}
      />
      <PageHead
        dense
        title={t("title")}
        lead={
          <>
            <LocalText text={call.title} />
            {" · "}
            {t("lead", { call: call.code, stage, eligible: counts.eligible, members: panel?.shares.members ?? 0 })}
            {panel && (
              <>
                {" · "}
                <LocalText text={panel.name} />{" "}
                <Badge tone={panel.status === "APPOINTED" ? "success" : "grey"} icon={icons[panel.status]}>
                  {t(`state.${panel.status}`)}
                </Badge>
              </>
            )}
          </>
        }
      />
      <CallTabs id={call.id} current="panels" />
      <Figures
        items={[
          { label: t("figures.eligible"), value: cases(counts.eligible), note: t("figures.eligibleNote") },
          {
            label: t("figures.members"),
            value: t("figures.people", { count: panel?.shares.members ?? 0 }),
            note: t("figures.membersNote", { minimum: page.stage.minEvaluations }),
          },
          {
            label: t("figures.submitted"),
            value: cases(sum("SUBMITTED")),
            note: t("figures.submittedNote", { total: sum("ASSIGNED", "OPEN", "SUBMITTED") }),
          },
          { label: t("figures.conflicts"), value: cases(page.conflicts.length), note: t("figures.conflictsNote") },
        ]}
      />
    </>
  );
}
