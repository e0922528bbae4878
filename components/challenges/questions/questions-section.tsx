import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/lib/platform/i18n/navigation";
import { questionsCloseAt } from "@/lib/challenges/rules/questions";
import type { PublicAnswer, PublicChallenge } from "@/lib/challenges/types";
import { AnswerList } from "./answer-list";

type Props = { challenge: PublicChallenge; answers: PublicAnswer[]; total: number; now: Date };

/** On the challenge's page: the latest answers, and the way to ask. The page is the same for every reader. */
export function QuestionsSection({ challenge, answers, total, now }: Props) {
  const t = useTranslations("challenges.questions");
  const { call, code, owner } = challenge;
  const closesAt = questionsCloseAt(call);
  const taken = challenge.status === "PUBLISHED" && call.status === "ANNOUNCED" && now < closesAt;
  const when = () => <DateText value={closesAt} now={now} kind="time" />;
  return (
    <section id="questions" aria-labelledby="h-questions">
      <div className="section-head">
        <h2 id="h-questions">
          {t("title")} <span className="num quiet">{total}</span>
        </h2>
        {total > answers.length && <Link href={`/challenges/${code}/questions`}>{t("all")}</Link>}
      </div>
      <p className="small quiet">
        {t.rich(taken ? "until" : now < closesAt ? "shut" : "closed", { when })} {t("toAll")}
      </p>
      {answers.length > 0 ? (
        <AnswerList answers={answers} owner={owner.name} now={now} />
      ) : (
        <p className="quiet">{t("none")}</p>
      )}
      {taken && (
        <p className="acts">
          <LinkButton icon="message" href={`/startup/challenges/${code}/questions`} prefetch={false}>
            {t("ask")}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
