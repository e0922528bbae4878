import { getLocale, getTranslations } from "next-intl/server";
import { VersionChoice } from "@/components/challenges/work/version-choice";
import { VersionDifference } from "@/components/challenges/work/version-difference";
import { LocalText } from "@/components/programmes/local-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHead } from "@/components/ui/page-head";
import type { WorkChallenge } from "@/lib/challenges/types";
import { editable } from "@/lib/challenges/workflow";
import { formatDateTime } from "@/lib/platform/i18n/format";

export type Compared = { from?: string; to?: string };

type Props = {
  base: "/demand/challenges" | "/manage/challenges";
  home: { label: string; href: string };
  challenge: WorkChallenge;
  now: Date;
  asked: Compared;
  /** Whether the text being written is one of those to compare: its owner's alone. */
  draft: boolean;
};

/** Any two versions of a challenge and what they say differently; without a choice, the last change. */
export async function ChallengeVersions({ base, home, challenge, now, asked, draft }: Props) {
  const [t, locale] = await Promise.all([getTranslations("challenges"), getLocale()]);
  const sent = challenge.versions.map((version) => ({
    value: String(version.number),
    label: t("versions.name", {
      number: version.number,
      when: formatDateTime(version.submittedAt, locale, now),
    }),
    submission: version,
  }));
  const writing =
    draft && editable.includes(challenge.status)
      ? [{ value: "draft", label: t("versions.draft"), submission: challenge }]
      : [];
  const versions = [...writing, ...sent];
  const after = versions.find(({ value }) => value === asked.to) ?? versions[0];
  const before = versions.find(({ value }) => value === asked.from) ?? versions[1];
  const path = `${base}/${challenge.id}`;
  return (
    <div className="wrap">
      <Breadcrumb items={[home, { label: challenge.code, href: path }, { label: t("versions.title") }]} />
      <PageHead dense title={t("versions.title")} lead={<LocalText text={challenge.title} />} />
      {before && after ? (
        <>
          <VersionChoice
            path={locale === "en" ? `/en${path}/versions` : `${path}/versions`}
            versions={versions}
            from={before.value}
            to={after.value}
          />
          <VersionDifference before={before.submission} after={after.submission} />
        </>
      ) : (
        <EmptyState icon="history" title={t("versions.one")}>
          <p>{t("versions.oneHelp")}</p>
        </EmptyState>
      )}
    </div>
  );
}
