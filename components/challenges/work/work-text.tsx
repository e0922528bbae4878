import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalParagraphs } from "@/components/programmes/local-text";
import { DefinitionList } from "@/components/ui/definition-list";
import type { ReviewSection } from "@/lib/challenges/schema/review";
import type { WorkChallenge } from "@/lib/challenges/types";
import { WorkMaterials } from "../annex/work-materials";
import { ChallengeText, TextSection } from "../text/challenge-text";

type Props = {
  challenge: WorkChallenge;
  /** What stands beside each section: the comments on it, and a way to write one. */
  aside: (section: ReviewSection) => ReactNode;
};

/** All that a challenge holds, section by section, for those who write or judge it. */
export function WorkText({ challenge, aside }: Props) {
  const t = useTranslations("challenges");
  const { content } = challenge;
  return (
    <div className="prose work-text">
      <TextSection id="head" title={t("sections.head")} aside={aside("head")}>
        <DefinitionList
          wide
          items={[
            { term: t("form.title"), value: <LocalParagraphs text={content.title} /> },
            {
              term: t("form.summary"),
              value: content.summary.ko ? <LocalParagraphs text={content.summary} /> : t("text.empty"),
            },
            {
              term: t("form.fields"),
              value: content.fields.map((field) => t(`fields.${field}`)).join(" · ") || t("text.empty"),
            },
            { term: t("form.partners"), value: t("teams", { count: content.partners }) },
          ]}
        />
      </TextSection>
      <ChallengeText content={content} aside={aside} />
      <TextSection id="annex" title={t("sections.annex")} aside={aside("annex")}>
        <WorkMaterials challenge={challenge} />
      </TextSection>
    </div>
  );
}
