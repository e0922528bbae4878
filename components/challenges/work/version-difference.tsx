import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import { TextDiff } from "@/components/ui/text-diff";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { differencesOf, type PartDifference, type Submission } from "@/lib/challenges/rules/difference";
import { reviewSections } from "@/lib/challenges/schema/review";

type Props = {
  before: Submission;
  after: Submission;
  /** One after the other without the sections' headings, below a heading of the third level. */
  compact?: boolean;
};

/** What two versions of a challenge say differently, by section; sections that agree are left out. */
export function VersionDifference({ before, after, compact }: Props) {
  const t = useTranslations("challenges");
  const locale = useLocale();
  const differences = differencesOf(before, after, {
    field: (field) => t(`fields.${field}`),
    teams: (count) => t("teams", { count }),
    necessity: (necessity) => t(`necessity.${necessity}`),
    access: (access) => t(`dataAccess.${access}`),
    level: (level) => t("text.trlLevel", { level, meaning: t(`trl.${level}`) }),
    won: (won) => formatWon(won, locale),
    audience: (audience) => t(`audience.${audience}`),
  });
  if (differences.length === 0) return <p className="quiet">{t("versions.same")}</p>;
  if (compact) return differences.map((one) => <Difference key={`${one.part}-${one.lang}`} difference={one} compact />);
  return reviewSections
    .map((section) => ({ section, parts: differences.filter((one) => one.section === section) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ section, parts }) => (
      <Section key={section} id={`d-${section}`} title={t(`sections.${section}`)}>
        {parts.map((part) => (
          <Difference key={`${part.part}-${part.lang}`} difference={part} />
        ))}
      </Section>
    ));
}

function Difference({ difference, compact }: { difference: PartDifference; compact?: boolean }) {
  const { part, lang, before, after } = difference;
  const t = useTranslations("challenges.versions");
  const Heading = compact ? "h4" : "h3";
  return (
    <div className="difference">
      <Heading>
        {t(`parts.${part}`)}
        {lang && <span className="small quiet"> · {t(`languages.${lang}`)}</span>}
      </Heading>
      <TextDiff before={before} after={after} lang={lang ?? undefined} />
    </div>
  );
}
