import { useLocale, useTranslations } from "next-intl";
import { CallTabs } from "@/components/programmes/call-tabs";
import { LocalText } from "@/components/programmes/local-text";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Figures } from "@/components/ui/figures";
import { PageHead } from "@/components/ui/page-head";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";
import type { SelectionPage } from "@/lib/selection/types";

/** Where the deliberation stands, in five figures, and what is missing before it can be proposed. */
export function SelectionHead({ page }: { page: SelectionPage }) {
  const t = useTranslations("selection.page");
  const locale = useLocale();
  const { call, totals, progress } = page;
  const stage = inLanguage(page.stage.name, locale).text;
  return (
    <>
      <Breadcrumb
        items={[
          { label: t("crumbs.calls"), href: "/manage/calls" },
          { label: call.code, href: `/manage/calls/${call.id}` },
          { label: t("metaTitle") },
        ]}
      />
      <PageHead
        dense
        title={t("title")}
        lead={
          <>
            <LocalText text={call.title} />
            {" · "}
            {t("lead", { call: call.code, stage, eligible: progress.eligible })}
          </>
        }
        actions={
          page.round?.status === "PUBLISHED" && (
            <LinkButton size="s" href={`/results/${call.code}`}>
              {t("links.results")}
            </LinkButton>
          )
        }
      />
      <CallTabs id={call.id} current="selection" />
      <Figures
        items={[
          {
            label: t("figures.selected"),
            value: t("figures.selectedValue", { count: totals.selected, quota: call.quota }),
            note: t("figures.selectedNote", { quota: call.quotaPerChallenge }),
          },
          {
            label: t("figures.reserves"),
            value: t("figures.reservesValue", { count: totals.reserves }),
            note: t("figures.reservesNote", { count: call.reserveCount }),
          },
          {
            label: t("figures.cutLine"),
            value: totals.cutLine ? t("figures.cutLineValue", { points: totals.cutLine }) : "–",
            note: t("figures.cutLineNote", { passMark: page.stage.passMark }),
          },
          {
            label: t("figures.award"),
            value: formatWon(totals.award, locale),
            note: t("figures.awardNote", { budget: formatWon(call.totalBudget, locale) }),
          },
          {
            label: t("figures.evaluations"),
            value: t("figures.evaluationsValue", { count: progress.submitted }),
            note: t("figures.evaluationsNote", { count: progress.unfinished }),
          },
        ]}
      />
      {page.provisional && (
        <div className="mb-8">
          <Missing page={page} />
        </div>
      )}
    </>
  );
}

function Missing({ page }: { page: SelectionPage }) {
  const t = useTranslations("selection.page");
  if (page.missing.length > 0) {
    return (
      <Alert tone="warning" title={t("missing.title")}>
        <ul>
          {page.missing.map(({ code, count }) => (
            <li key={code}>{t(`missing.${code.replace("selection.", "")}`, { count })}</li>
          ))}
        </ul>
        <p>{t("missing.note")}</p>
      </Alert>
    );
  }
  return (
    <Alert title={t("provisional.title")}>
      <p>{t("provisional.body")}</p>
    </Alert>
  );
}
