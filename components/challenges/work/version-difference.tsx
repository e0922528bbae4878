import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page-head";
import { TextDiff } from "@/components/ui/text-diff";
import { formatWon } from "@/lib/platform/i18n/format-number";
import { differencesOf, type PartDifference, type Submission } from "@/lib/challenges/rules/difference";
import { reviewSections } from "@/lib/challenges/schema/review";

/** What two versions of a challenge say differently, by section; sections that agree are left out. */
export function VersionDifference({ before, after }: { before: Submission; after: Submission }) {
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

function Difference({ difference: { part, lang, before, after } }: { difference: PartDifference }) {
  const t = useTranslations("challenges.versions");
  return (
    <div className="difference">
      <h3>
        {t(`parts.${part}`)}
        {lang && <span className="small quiet"> · {t(`languages.${lang}`)}</span>}
      </h3>
      <TextDiff before={before} after={after} lang={lang ?? undefined} />
    </div>
  );
}
