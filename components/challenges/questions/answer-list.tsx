import { useTranslations } from "next-intl";
import { LocalParagraphs, LocalText } from "@/components/programmes/local-text";
import { Accordion } from "@/components/ui/accordion";
import { DateText } from "@/components/ui/date-text";
import type { Localised } from "@/lib/platform/localised";
import type { PublicAnswer } from "@/lib/challenges/types";

type Props = { answers: PublicAnswer[]; owner: Localised; now: Date };

/** Released questions and answers, the first one open. Who asked is told to nobody. */
export function AnswerList({ answers, owner, now }: Props) {
  const t = useTranslations("challenges.questions");
  return (
    <Accordion
      items={answers.map(({ id, question, answer, releasedAt }, index) => ({
        id: `q-${id}`,
        open: index === 0,
        mark: t("q"),
        title: <LocalText text={question} />,
        body: (
          <>
            <LocalParagraphs text={answer} />
            <p className="small quiet num">
              <LocalText text={owner} /> ·{" "}
              {t.rich("answered", { when: () => <DateText value={releasedAt} now={now} kind="time" /> })}
            </p>
          </>
        ),
      }))}
    />
  );
}
