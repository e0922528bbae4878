import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalParagraphs } from "@/components/programmes/local-text";
import { DefinitionList, type Definition } from "@/components/ui/definition-list";
import { formatWon } from "@/lib/platform/i18n/format-number";
import type { Localised } from "@/lib/platform/localised";
import { supportKinds, type ChallengeDraft } from "@/lib/challenges/schema";
import { PerformanceTable } from "./performance-table";
import { SharedData } from "./shared-data";

const textSections = ["problem", "performance", "environment", "support", "data", "civil", "budget"] as const;

export type TextSectionName = (typeof textSections)[number];

/** The sections that a challenge has: what older ones were never asked for is left out. */
export function sectionsOf(content: ChallengeDraft, materials: boolean): TextSectionName[] {
  const absent: Partial<Record<TextSectionName, boolean>> = {
    data: content.data.length === 0 && !materials,
    budget: content.budgetTotal === "" && content.budgetNote.ko === "",
  };
  return textSections.filter((section) => !absent[section]);
}

type Props = {
  content: ChallengeDraft;
  /** Files and annex, shown with the data that can be shared. */
  materials?: ReactNode;
  /** What stands beside each section where it is worked on; every section is shown there, also an empty one. */
  aside?: (section: TextSectionName) => ReactNode;
};

/** The text of a challenge, complete or still a draft; what is required and not written yet is said to be missing. */
export function ChallengeText({ content, materials, aside }: Props) {
  const t = useTranslations("challenges.text");
  const shown = sectionsOf(content, Boolean(materials));
  return (aside ? textSections : shown).map((section) => {
    const Body = bodies[section];
    return (
      <TextSection key={section} id={section} title={t(section)} aside={aside?.(section)}>
        {shown.includes(section) ? <Body content={content} /> : <p className="quiet">{t("empty")}</p>}
        {section === "data" && materials}
      </TextSection>
    );
  });
}

type SectionProps = { id: string; title: ReactNode; aside?: ReactNode; children: ReactNode };

/** One section of the text; on a wide screen, what is said about it stands at its right. */
export function TextSection({ id, title, aside, children }: SectionProps) {
  const text = (
    <>
      <h2 id={`h-${id}`}>{title}</h2>
      {children}
    </>
  );
  return (
    <section id={id} aria-labelledby={`h-${id}`} className={aside === undefined ? undefined : "reviewed"}>
      {aside === undefined ? text : <div>{text}</div>}
      {aside !== undefined && <div className="reviewed__aside">{aside}</div>}
    </section>
  );
}

const bodies: Record<TextSectionName, (props: { content: ChallengeDraft }) => ReactNode> = {
  problem: Problem,
  performance: ({ content }) => <PerformanceTable rows={content.performance} />,
  environment: Environment,
  support: Support,
  data: ({ content }) => content.data.length > 0 && <SharedData rows={content.data} />,
  civil: ({ content }) => <Part text={content.dualUse} />,
  budget: Budget,
};

function Problem({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges.text");
  return (
    <>
      <h3>{t("background")}</h3>
      <Part text={content.background} />
      <h3>{t("need")}</h3>
      <Part text={content.need} />
    </>
  );
}

function Environment({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges");
  const level = (value: number | null) =>
    value === null ? "–" : t("text.trlLevel", { level: value, meaning: t(`trl.${value}`) });
  const { interfaces, trlNow, trlWanted, standards } = content;
  const facts: Definition[] = [
    ...(interfaces.ko ? [{ term: t("text.interfaces"), value: <LocalParagraphs text={interfaces} /> }] : []),
    ...(trlNow || trlWanted
      ? [
          { term: t("text.trlNow"), value: level(trlNow) },
          { term: t("text.trlWanted"), value: level(trlWanted) },
        ]
      : []),
    ...(standards.length > 0 ? [{ term: t("text.standards"), value: <Lines lines={standards} /> }] : []),
  ];
  return (
    <>
      <Part text={content.environment} />
      {facts.length > 0 && <DefinitionList wide items={facts} />}
    </>
  );
}

function Support({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges.text");
  const kinds = supportKinds.filter((kind) => content[kind].ko !== "");
  return (
    <>
      <Part text={content.support} />
      {kinds.length > 0 && (
        <DefinitionList
          wide
          items={kinds.map((kind) => ({ term: t(kind), value: <LocalParagraphs text={content[kind]} /> }))}
        />
      )}
    </>
  );
}

function Budget({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges.text");
  const locale = useLocale();
  const { budgetTotal, budgetNote } = content;
  return (
    <>
      <p className="small quiet">{t("budgetView")}</p>
      <DefinitionList
        wide
        items={[
          ...(budgetTotal
            ? [{ term: t("budgetTotal"), value: <span className="num">{formatWon(BigInt(budgetTotal), locale)}</span> }]
            : []),
          ...(budgetNote.ko ? [{ term: t("budgetNote"), value: <LocalParagraphs text={budgetNote} /> }] : []),
        ]}
      />
    </>
  );
}

function Part({ text }: { text: Localised }) {
  const t = useTranslations("challenges.text");
  return text.ko ? <LocalParagraphs text={text} /> : <p className="quiet">{t("empty")}</p>;
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
