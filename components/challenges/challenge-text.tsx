import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalParagraphs, LocalText } from "@/components/programmes/local-text";
import { Table, Td, Th } from "@/components/ui/table";
import type { Localised } from "@/lib/platform/localised";
import type { ChallengeDraft } from "@/lib/challenges/schema";

export const textSections = ["problem", "performance", "environment", "support", "civil"] as const;

/** The text of a challenge, complete or still a draft; what is not written yet is said to be missing. */
export function ChallengeText({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges.text");
  return (
    <>
      <TextSection id="problem">
        <h3>{t("background")}</h3>
        <Part text={content.background} />
        <h3>{t("need")}</h3>
        <Part text={content.need} />
      </TextSection>
      <TextSection id="performance">
        {content.performance.length === 0 ? <p className="quiet">{t("empty")}</p> : <Performance content={content} />}
      </TextSection>
      <TextSection id="environment">
        <Part text={content.environment} />
      </TextSection>
      <TextSection id="support">
        <Part text={content.support} />
      </TextSection>
      <TextSection id="civil">
        <Part text={content.dualUse} />
      </TextSection>
    </>
  );
}

function TextSection({ id, children }: { id: (typeof textSections)[number]; children: ReactNode }) {
  const t = useTranslations("challenges.text");
  return (
    <section id={id} aria-labelledby={`h-${id}`}>
      <h2 id={`h-${id}`}>{t(id)}</h2>
      {children}
    </section>
  );
}

function Part({ text }: { text: Localised }) {
  const t = useTranslations("challenges.text");
  return text.ko ? <LocalParagraphs text={text} /> : <p className="quiet">{t("empty")}</p>;
}

function Performance({ content }: { content: ChallengeDraft }) {
  const t = useTranslations("challenges.text");
  return (
    <Table stack caption={t("performanceCaption")}>
      <thead>
        <tr>
          <Th>{t("measure")}</Th>
          <Th>{t("current")}</Th>
          <Th>{t("wanted")}</Th>
        </tr>
      </thead>
      <tbody>
        {content.performance.map((row, index) => (
          <tr key={index}>
            <Th row>
              <LocalText text={row.measure} />
            </Th>
            <Td label={t("current")}>{row.current || "–"}</Td>
            <Td label={t("wanted")}>
              <b className="strong">{row.wanted || "–"}</b>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
