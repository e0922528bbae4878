import { useLocale, useTranslations } from "next-intl";
import { Figures, type Figure } from "@/components/ui/figures";
import { moneyOf } from "@/lib/funding/rules";
import type { Project } from "@/lib/milestones/types";
import { dateOf, daysBetween, koreanDay } from "@/lib/platform/i18n/days";
import { formatDate, formatDaysLeft } from "@/lib/platform/i18n/format";
import { formatNumber, formatPercent, formatWon } from "@/lib/platform/i18n/format-number";
import { inLanguage } from "@/lib/platform/localised";

/** Five numbers by which the parties steer: time, acceptance, next due day, approved, paid. */
export function ProjectFigures({ project }: { project: Project }) {
  const t = useTranslations("projects.figures");
  const locale = useLocale();
  const { milestones, tranches, now } = project;
  const money = moneyOf(tranches);
  const accepted = milestones.filter(({ status }) => status === "ACCEPTED").length;
  const waiting = milestones.filter(({ status }) => status === "REPORTED").length;
  const unpaid = money.approved - money.paid;
  const share = (won: bigint) => formatPercent(money.award === 0n ? 0 : Number(won) / Number(money.award), 0);
  const won = (amount: bigint) => (locale === "en" ? formatWon(amount, locale) : formatNumber(amount));
  const next = milestones.find(({ status }) => status === "PLANNED" || status === "RETURNED");
  const items: Figure[] = [
    useTimeLeft(project),
    {
      label: t("milestones"),
      value: accepted,
      unit: ` / ${milestones.length}`,
      note: waiting > 0 ? t("waiting", { count: waiting }) : t("noneWaiting"),
    },
    {
      label: t("nextDue"),
      value: next ? formatDate(dateOf(next.dueOn), locale, now) : "–",
      note: next
        ? `${next.position}. ${inLanguage(next.name, locale).text} · ${formatDaysLeft(dateOf(next.dueOn), now, locale)}`
        : t("allDone"),
    },
    {
      label: t("approved"),
      value: won(money.approved),
      unit: locale === "en" ? undefined : t("won"),
      note: unpaid > 0n ? t("approvedUnpaid", { amount: formatWon(unpaid, locale) }) : t("ofAward", { share: share(money.approved) }), // prettier-ignore
    },
    {
      label: t("paid"),
      value: won(money.paid),
      unit: locale === "en" ? undefined : t("won"),
      note: t("ofAward", { share: share(money.paid) }),
    },
  ];
  return <Figures items={items} />;
}

function useTimeLeft({ startsOn, endsOn, now, status }: Project): Figure {
  const t = useTranslations("projects.figures");
  const locale = useLocale();
  const today = koreanDay(now);
  const date = (day: string) => formatDate(dateOf(day), locale, now);
  const label = t("left");
  if (status === "TERMINATED") return { label, value: "–" };
  if (today < startsOn) return { label, value: "–", note: t("before", { date: date(startsOn) }) };
  const left = daysBetween(today, endsOn);
  if (left < 0) return { label, value: "0", unit: t("days"), note: t("ended", { date: date(endsOn) }) };
  return { label, value: left, unit: t("days"), note: t("until", { date: date(endsOn) }) };
}
