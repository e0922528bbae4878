import { useLocale, useTranslations } from "next-intl";
import { DeadlinePanel } from "@/components/programmes/deadline-panel";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { Icon } from "@/components/ui/icon";
import { formatWonShort } from "@/lib/platform/i18n/format-number";
import { Link } from "@/lib/platform/i18n/navigation";
import type { PublicChallenge } from "@/lib/challenges/types";

/** Beside a challenge: the deadline, the way to apply, and the figures that decide whether it is worth it. */
export function ApplyPanel({ challenge, now }: { challenge: PublicChallenge; now: Date }) {
  const t = useTranslations("challenges.apply");
  const locale = useLocale();
  const { call, content, code } = challenge;
  const age = call.eligibility.find((rule) => rule.type === "company_age");
  const open = challenge.status === "PUBLISHED" && call.status === "ANNOUNCED" && call.phase === "OPEN";
  return (
    <DeadlinePanel
      title={t("title")}
      call={call}
      now={now}
      action={
        open ? (
          <>
            <LinkButton variant="primary" block href={`/startup/applications/new?challenge=${code}`}>
              {t("start")}
            </LinkButton>
            <p className="apply__note">
              <Icon name="info" />
              <span>{t("note")}</span>
            </p>
          </>
        ) : (
          <p className="apply__note">
            <Icon name="info" />
            <span>{t(`closed.${challenge.status === "WITHDRAWN" ? "withdrawn" : challenge.state}`)}</span>
          </p>
        )
      }
      facts={
        <DefinitionList
          items={[
            { term: t("ceiling"), value: <span className="num">{formatWonShort(call.ceiling, locale)}</span> },
            { term: t("partners"), value: t("teams", { count: Math.min(content.partners, call.quotaPerChallenge) }) },
            {
              term: t("eligibility"),
              value: age ? t("age", { years: age.years }) : t("anyAge"),
            },
            ...(call.projectEndsOn
              ? [{ term: t("until"), value: <DateText value={call.projectEndsOn} now={now} /> }]
              : []),
            { term: t("call"), value: <Link href={`/calls/${call.code}`}>{t("callLink")}</Link> },
          ]}
        />
      }
    />
  );
}
